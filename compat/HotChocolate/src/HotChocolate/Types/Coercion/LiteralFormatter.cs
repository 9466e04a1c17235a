using System.Collections;

namespace HotChocolate.Types.Coercion;

/// <summary>Values as literals.</summary>
internal static class LiteralFormatter
{
    /// <summary>A CLR value as a literal of the type: C# defaults in SDL.</summary>
    /// <exception cref="ArgumentException">The type cannot show the value.</exception>
    public static IValueNode Format(object? value, GraphType type)
    {
        if (value is IOptional optional) value = optional.Value;
        return (value, type.Nullable) switch
        {
            (null, _) => NullValueNode.Default,
            (IValueNode literal, _) => literal,
            (_, LeafTypeModel leaf) => leaf.ToLiteral(value),
            (string, ListModel list) => Format(value, list.OfType),
            (IEnumerable items, ListModel list) => new ListValueNode(items.Cast<object?>().Select(item => Format(item, list.OfType)).ToArray()),
            (_, ListModel list) => Format(value, list.OfType),
            (_, InputObjectModel input) => FormatObject(value, input),
            _ => throw new ArgumentException($"{type} is no input type.", nameof(type))
        };
    }

    /// <summary>A value that coercion made (see <see cref="InputReader{TNode}"/>) as a literal, defaults left out.</summary>
    public static IValueNode FormatCoerced(object? value, GraphType type) => (value, type.Nullable) switch
    {
        (null, _) => NullValueNode.Default,
        (_, LeafTypeModel leaf) => leaf.ToLiteral(value),
        (object?[] items, ListModel list) => new ListValueNode(Array.ConvertAll(items, item => FormatCoerced(item, list.OfType))),
        (CoercedObject map, _) => new ObjectValueNode(map.Given.ToArray()
            .Select(index => map.Type.Fields[index])
            .Select(f => new ObjectFieldNode(f.Name, FormatCoerced(map[f.Index], f.Type)))
            .ToArray()),
        _ => throw new ArgumentException($"Not a coerced value of {type}.", nameof(value))
    };

    /// <summary>A literal with its variables replaced; those that were not given become null. The same node where it holds none.</summary>
    public static IValueNode Substitute(IValueNode literal, VariableValues variables)
    {
        switch (literal)
        {
            case VariableNode variable:
                return variables.TryGetLiteral(variable.Name.Value, out var value) ? value : NullValueNode.Default;
            case ListValueNode list:
                var items = list.Items.Select(item => Substitute(item, variables)).ToArray();
                return items.SequenceEqual(list.Items) ? list : new ListValueNode(list.Location, items);
            case ObjectValueNode map:
                var values = map.Fields.Select(field => Substitute(field.Value, variables)).ToArray();
                return values.SequenceEqual(map.Fields.Select(field => field.Value))
                    ? map
                    : new ObjectValueNode(map.Location, map.Fields.Zip(values, (field, value) => new ObjectFieldNode(field.Location, field.Name, value)).ToArray());
            default:
                return literal;
        }
    }

    /// <summary>Whether a variable stands anywhere in the literal.</summary>
    public static bool ContainsVariables(IValueNode literal) => literal switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(ContainsVariables),
        ObjectValueNode map => map.Fields.Any(f => ContainsVariables(f.Value)),
        _ => false
    };

    private static IValueNode FormatObject(object value, InputObjectModel type)
    {
        if (value is JsonElement json) return JsonSyntax.ToLiteral(json);
        var fields = new List<ObjectFieldNode>();
        foreach (var field in type.Fields)
        {
            object? member;
            if (value is IReadOnlyDictionary<string, object?> map)
            {
                if (!map.TryGetValue(field.Name, out member)) continue;
            }
            else
            {
                member = (field.Member as PropertyInfo)?.GetValue(value);
            }
            if (member is IOptional { HasValue: false }) continue;
            fields.Add(new ObjectFieldNode(field.Name, Format(member, field.Type)));
        }
        return new ObjectValueNode(fields);
    }
}
