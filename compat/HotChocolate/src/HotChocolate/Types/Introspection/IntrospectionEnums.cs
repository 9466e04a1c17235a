namespace HotChocolate.Types.Introspection;

/// <summary>The enums of introspection (spec §4.2).</summary>
internal static class IntrospectionEnums
{
    public static EnumModel TypeKind() => new()
    {
        Name = "__TypeKind",
        Description = IntrospectionDescriptions.TypeKind,
        RuntimeType = typeof(TypeKind),
        Values =
        [
            Value("SCALAR", "Indicates this type is a scalar.", Types.TypeKind.Scalar),
            Value("OBJECT", "Indicates this type is an object. `fields` and `interfaces` are valid fields.", Types.TypeKind.Object),
            Value("INTERFACE", "Indicates this type is an interface. `fields` and `possibleTypes` are valid fields.", Types.TypeKind.Interface),
            Value("UNION", "Indicates this type is a union. `possibleTypes` is a valid field.", Types.TypeKind.Union),
            Value("ENUM", "Indicates this type is an enum. `enumValues` is a valid field.", Types.TypeKind.Enum),
            Value("INPUT_OBJECT", "Indicates this type is an input object. `inputFields` is a valid field.", Types.TypeKind.InputObject),
            Value("LIST", "Indicates this type is a list. `ofType` is a valid field.", Types.TypeKind.List),
            Value("NON_NULL", "Indicates this type is a non-null. `ofType` is a valid field.", Types.TypeKind.NonNull)
        ]
    };

    public static EnumModel DirectiveLocation() => new()
    {
        Name = "__DirectiveLocation",
        Description = IntrospectionDescriptions.DirectiveLocation,
        Values =
        [
            Value("QUERY", "Location adjacent to a query operation."),
            Value("MUTATION", "Location adjacent to a mutation operation."),
            Value("SUBSCRIPTION", "Location adjacent to a subscription operation."),
            Value("FIELD", "Location adjacent to a field."),
            Value("FRAGMENT_DEFINITION", "Location adjacent to a fragment definition."),
            Value("FRAGMENT_SPREAD", "Location adjacent to a fragment spread."),
            Value("INLINE_FRAGMENT", "Location adjacent to an inline fragment."),
            Value("VARIABLE_DEFINITION", "Location adjacent to a variable definition."),
            Value("SCHEMA", "Location adjacent to a schema definition."),
            Value("SCALAR", "Location adjacent to a scalar definition."),
            Value("OBJECT", "Location adjacent to an object type definition."),
            Value("FIELD_DEFINITION", "Location adjacent to a field definition."),
            Value("ARGUMENT_DEFINITION", "Location adjacent to an argument definition"),
            Value("INTERFACE", "Location adjacent to an interface definition."),
            Value("UNION", "Location adjacent to a union definition."),
            Value("ENUM", "Location adjacent to an enum definition."),
            Value("ENUM_VALUE", "Location adjacent to an enum value definition."),
            Value("INPUT_OBJECT", "Location adjacent to an input object type definition."),
            Value("INPUT_FIELD_DEFINITION", "Location adjacent to an input object field definition.")
        ]
    };

    private static EnumValueModel Value(string name, string description, object? value = null) => new() { Name = name, Description = description, Value = value ?? name };
}
