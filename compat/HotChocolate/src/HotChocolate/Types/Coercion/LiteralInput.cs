namespace HotChocolate.Types.Coercion;

/// <summary>Coerces literals of a document, with the variables inside them.</summary>
internal sealed class LiteralInput : InputReader<IValueNode>
{
    public static readonly LiteralInput Instance = new();

    /// <summary>Coerces a literal without variables.</summary>
    /// <exception cref="CoercionException">The type refuses it.</exception>
    public static object? Read(IValueNode literal, GraphType type)
    {
        var state = new CoercionState(VariableValues.Empty, null);
        return Instance.Read(literal, type, default, ref state);
    }

    protected override bool IsNull(IValueNode node) => node is NullValueNode;

    protected override bool IsList(IValueNode node) => node is ListValueNode;

    protected override bool IsObject(IValueNode node) => node is ObjectValueNode;

    protected override SyntaxKind KindOf(IValueNode node) => node.Kind;

    protected override int CountFields(IValueNode node) => ((ObjectValueNode)node).Fields.Count;

    protected override object Parse(IValueNode node, LeafTypeModel type, ref CoercionState state)
        => type.ParseLiteral(node is ListValueNode or ObjectValueNode ? LiteralFormatter.Substitute(node, state.Variables) : node);

    protected override object?[] ReadList(IValueNode node, GraphType itemType, InputSite site, ref CoercionState state)
    {
        var items = ((ListValueNode)node).Items;
        var values = new object?[items.Count];
        for (var i = 0; i < values.Length; i++)
        {
            // Spec §3.12: a variable that was not given is null within a list.
            values[i] = items[i] is VariableNode variable
                ? ReadVariable(i, variable, itemType, ref state)
                : ReadItem(items[i], i, itemType, site, ref state);
        }
        return values;
    }

    protected override void ReadFields(IValueNode node, CoercedObject target, ref List<string>? unknown, ref CoercionState state)
    {
        foreach (var field in ((ObjectValueNode)node).Fields)
        {
            if (field.Value is not VariableNode variable)
            {
                ReadField(field.Name.Value, field.Value, target, ref unknown, ref state);
            }
            else if (target.Type.FindField(field.Name.Value) is not { } model)
            {
                (unknown ??= []).Add(field.Name.Value);
            }
            // Spec §3.10: a variable that was not given leaves the field to its default.
            else if (state.Variables.TryGet(variable.Name.Value, out var given))
            {
                state.Enter(model.Name);
                target.Give(model.Index, Checked(given, model.Type, ref state));
                state.Leave();
            }
        }
    }

    private static object? ReadVariable(int index, VariableNode variable, GraphType type, ref CoercionState state)
    {
        state.Variables.TryGet(variable.Name.Value, out var given);
        state.Enter(index);
        var value = Checked(given, type, ref state);
        state.Leave();
        return value;
    }

    // Variables have been coerced to their own type, which validation found to fit; only null may still be wrong.
    private static object? Checked(object? value, GraphType type, ref CoercionState state)
        => value is null && type.IsNonNull ? throw state.At(InputErrors.NullNotAllowed()) : value;
}
