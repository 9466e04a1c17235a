namespace HotChocolate.Data.Common;

internal static class DataErrors
{
    public static IError NullNotSupported(InputFieldModel field, NamedTypeModel type, string kind, IValueNode value)
        => Invalid(field, type, value, "Null values are not supported.")
            .SetExtension("expectedType", field.Type.Nullable + "!")
            .SetExtension(kind, type.Name)
            .Build();

    public static IError ZeroNotSupported(InputFieldModel field, NamedTypeModel type, IValueNode value)
        => Invalid(field, type, value, "The character U+0000 is not supported.").SetExtension("filterType", type.Name).Build();

    private static IErrorBuilder Invalid(InputFieldModel field, NamedTypeModel type, IValueNode value, string reason)
    {
        var builder = ErrorBuilder.New()
            .SetMessage($"The provided value for filter `{field.Name}` of type {type.Name} is invalid. {reason}")
            .SetCode("HC0026");
        // What stands for a variable has no place of its own.
        if (value.Location is not null) builder.AddLocation(value);
        return builder;
    }

    public static GraphQLException TooMany(string what, int most, string parts) => new(ErrorBuilder.New()
        .SetMessage($"{what} may have at most {most} {parts}.")
        .SetCode("HC0047")
        .SetExtension("maxAllowed" + char.ToUpperInvariant(parts[0]) + parts[1..], most)
        .Build());

    public static GraphQLException InvalidNodeId(string text) => new(ErrorBuilder.New()
        .SetMessage("The node ID string has an invalid format.")
        .SetExtension("originalValue", text)
        .Build());
}
