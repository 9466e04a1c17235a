namespace HotChocolate.Data.Filtering;

internal static class FilterErrors
{
    public static IError NullNotSupported(InputFieldModel field, NamedTypeModel filterType, IValueNode value)
    {
        var builder = ErrorBuilder.New()
            .SetMessage($"The provided value for filter `{field.Name}` of type {filterType.Name} is invalid. Null values are not supported.")
            .SetCode("HC0026")
            .SetExtension("expectedType", field.Type.Nullable + "!")
            .SetExtension("filterType", filterType.Name);
        // Null that stands for a variable has no place of its own.
        return value.Location is null ? builder.Build() : builder.AddLocation(value).Build();
    }

    public static GraphQLException TooManyOperations(int most) => new(ErrorBuilder.New()
        .SetMessage($"A filter may have at most {most} operations.")
        .SetCode("HC0047")
        .SetExtension("maxAllowedOperations", most)
        .Build());

    public static GraphQLException InvalidNodeId(string text) => new(ErrorBuilder.New()
        .SetMessage("The node ID string has an invalid format.")
        .SetExtension("originalValue", text)
        .Build());
}
