using HotChocolate.Types.Coercion;
using HotChocolate.Types.Introspection;

namespace HotChocolate.Types.Building;

/// <summary>The rules of type validation (spec §3.6 to §3.10) that C# does not already keep.</summary>
internal static class SchemaRules
{
    /// <exception cref="SchemaException">Everything that breaks a rule.</exception>
    public static void Check(IEnumerable<NamedTypeModel> types)
    {
        var errors = new List<string>();
        foreach (var type in types.Where(t => !BuiltInDefinitions.Define(t.Name)))
        {
            CheckName(type.Name, type.Name, errors);
            switch (type)
            {
                case FieldsTypeModel fields:
                    CheckFields(fields, errors);
                    break;
                case UnionModel { PossibleTypes.Count: 0 }:
                    errors.Add($"The union `{type.Name}` has no member: register the object types that belong to it.");
                    break;
                case EnumModel values:
                    CheckValues(values, errors);
                    break;
                case InputObjectModel input:
                    CheckInput(input, errors);
                    break;
            }
        }
        if (errors.Count > 0) throw new SchemaException([.. errors.Select(e => new SchemaError(e))]);
    }

    private static void CheckFields(FieldsTypeModel type, List<string> errors)
    {
        if (type.Fields.Count == 0) errors.Add($"The {Kind(type)} `{type.Name}` has no field.");
        foreach (var field in type.Fields)
        {
            CheckName(field.Name, field.Coordinate.ToString(), errors);
            foreach (var argument in field.Arguments)
            {
                CheckName(argument.Name, $"{field.Coordinate}({argument.Name}:)", errors);
                if (argument is { IsRequired: true, DeprecationReason: not null })
                    errors.Add($"The argument `{field.Coordinate}({argument.Name}:)` is required and cannot be deprecated.");
                CheckDefault(argument, $"{field.Coordinate}({argument.Name}:)", errors);
            }
        }
        foreach (var contract in type.Interfaces) CheckImplementation(type, contract, errors);
    }

    // Spec §3.6: every field of the interface, of the same type or a more exact one, with its arguments and no further required ones.
    private static void CheckImplementation(FieldsTypeModel type, InterfaceModel contract, List<string> errors)
    {
        if (type == contract) errors.Add($"The interface `{type.Name}` implements itself.");
        foreach (var inherited in contract.Interfaces.Where(i => i != contract && !type.Interfaces.Contains(i)))
            errors.Add($"The {Kind(type)} `{type.Name}` implements `{contract.Name}` and so has to implement `{inherited.Name}` too.");
        foreach (var expected in contract.Fields)
        {
            if (type.FindField(expected.Name) is not { } field)
            {
                errors.Add($"The {Kind(type)} `{type.Name}` implements `{contract.Name}` but has no field `{expected.Name}`.");
                continue;
            }
            if (!IsSubtype(field.Type, expected.Type))
                errors.Add($"The field `{field.Coordinate}` is a `{field.Type}`, but `{expected.Coordinate}` is a `{expected.Type}`.");
            foreach (var argument in expected.Arguments)
            {
                if (field.FindArgument(argument.Name)?.Type.ToString() != argument.Type.ToString())
                    errors.Add($"The field `{field.Coordinate}` needs the argument `{argument.Name}: {argument.Type}` of `{expected.Coordinate}`.");
            }
            foreach (var argument in field.Arguments)
            {
                if (argument.IsRequired && expected.FindArgument(argument.Name) is null)
                    errors.Add($"The field `{field.Coordinate}` requires the argument `{argument.Name}`, which `{expected.Coordinate}` does not have.");
            }
        }
    }

    private static bool IsSubtype(GraphType type, GraphType expected) => (type, expected) switch
    {
        (NonNullModel a, NonNullModel b) => IsSubtype(a.OfType, b.OfType),
        (NonNullModel a, _) => IsSubtype(a.OfType, expected),
        (ListModel a, ListModel b) => IsSubtype(a.OfType, b.OfType),
        (ObjectModel a, CompositeTypeModel { IsAbstract: true } b) => b.PossibleTypes.Contains(a),
        (InterfaceModel a, InterfaceModel b) => a == b || a.Interfaces.Contains(b),
        _ => type == expected
    };

    private static void CheckInput(InputObjectModel type, List<string> errors)
    {
        if (type.Fields.Count == 0) errors.Add($"The input object `{type.Name}` has no field.");
        foreach (var field in type.Fields)
        {
            CheckName(field.Name, $"{type.Name}.{field.Name}", errors);
            if (field is { IsRequired: true, DeprecationReason: not null })
                errors.Add($"The input field `{type.Name}.{field.Name}` is required and cannot be deprecated.");
            CheckDefault(field, $"{type.Name}.{field.Name}", errors);
            // Spec §3.10.1: any one field may be the one that is given.
            if (type.IsOneOf && (field.Type.IsNonNull || field.DefaultValue is not null))
                errors.Add($"The field `{field.Name}` of the @oneOf input `{type.Name}` must be nullable and have no default.");
        }
        if (RequiresItself(type)) errors.Add($"The input object `{type.Name}` cannot be given: it requires itself.");
    }

    // Spec §3.9: the literals true, false and null are no names of enum values.
    private static void CheckValues(EnumModel type, List<string> errors)
    {
        if (type.Values.Count == 0) errors.Add($"The enum `{type.Name}` has no value.");
        foreach (var value in type.Values)
        {
            CheckName(value.Name, $"{type.Name}.{value.Name}", errors);
            if (value.Name is "true" or "false" or "null") errors.Add($"The value `{type.Name}.{value.Name}` has the name of another literal.");
        }
    }

    // Spec §3.6.1, §3.10: a default is a value of its type.
    private static void CheckDefault(InputFieldModel input, string where, List<string> errors)
    {
        if (input.DefaultValue is null) return;
        try
        {
            LiteralInput.Read(input.DefaultValue, input.Type);
        }
        catch (CoercionException exception)
        {
            errors.Add($"The default `{input.DefaultValue}` of `{where}` is no `{input.Type}`: {exception.Message}");
        }
    }

    // Spec §3.10: a chain of non-null input objects that ends where it began has no finite value.
    private static bool RequiresItself(InputObjectModel type)
    {
        var seen = new HashSet<InputObjectModel>();
        var open = new Stack<InputObjectModel>([type]);
        while (open.TryPop(out var next))
        {
            foreach (var field in next.Fields)
            {
                if (field.Type is not NonNullModel { OfType: InputObjectModel required }) continue;
                if (required == type) return true;
                if (seen.Add(required)) open.Push(required);
            }
        }
        return false;
    }

    private static void CheckName(string name, string where, List<string> errors)
    {
        if (name.StartsWith("__", StringComparison.Ordinal)) errors.Add($"The name `{where}` is reserved: two underscores begin names of introspection.");
        else if (name.Length == 0 || char.IsAsciiDigit(name[0]) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
            errors.Add($"The name `{where}` has characters that a name cannot have.");
    }

    private static string Kind(FieldsTypeModel type) => type is ObjectModel ? "object type" : "interface";
}
