namespace HotChocolate.Data.Common;

internal static class DataErrors
{
    public static IError NullNotSupported(InputFieldModel field, NamedTypeModel type, string kind, IValueNode value)
    {
        var builder = ErrorBuilder.New()
            .SetMessage($"The provided value for filter `{field.Name}` of type {type.Name} is invalid. Null values are not supported.")
            .SetCode("HC0026")
            .SetExtension("expectedType", field.Type.Nullable + "!")
            .SetExtension(kind, type.Name);
        // Null that stands for a variable has no place of its own.
        return value.Location is null ? builder.Build() : builder.AddLocation(value).Build();
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
