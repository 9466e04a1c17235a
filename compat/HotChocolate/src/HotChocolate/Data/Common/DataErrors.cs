namespace HotChocolate.Data.Common;

/// <summary>Errors of clients that filter, sort or page, as Hot Chocolate words them.</summary>
internal static class DataErrors
{
    public static IError NullNotSupported(InputFieldModel field, NamedTypeModel type, string kind, IValueNode value)
        => At(value, Create(
            Invalid(field, type, "Null values are not supported."), "HC0026", ("expectedType", field.Type.Nullable + "!"), (kind, type.Name)));

    public static IError ZeroNotSupported(InputFieldModel field, NamedTypeModel type, IValueNode value)
        => At(value, Create(Invalid(field, type, "The character U+0000 is not supported."), "HC0026", ("filterType", type.Name)));

    public static GraphQLException TooManyOperations(int most)
        => new(Create($"A filter may have at most {most} operations.", "HC0047", ("maxAllowedOperations", most)));

    public static GraphQLException TooManyKeys(int most)
        => new(Create($"An order may have at most {most} keys.", "HC0047", ("maxAllowedKeys", most)));

    public static GraphQLException InvalidNodeId(string text)
        => new(Create("The node ID string has an invalid format.", null, ("originalValue", text)));

    public static GraphQLException TooManyItems(OutputFieldModel field, int requested, int max)
        => new(Create(
            "The maximum allowed items per page were exceeded.", "HC0051", At(field), ("requestedItems", requested), ("maxAllowedItems", max)));

    public static GraphQLException TooFewItems(OutputFieldModel field, int requested)
        => new(Create("The requested number of values per page must be at least 0.", "HC0079", At(field), ("requestedItems", requested)));

    public static GraphQLException NoBoundaries(OutputFieldModel field)
        => new(Create($"You must provide a `first` or `last` value to properly paginate the `{field.Type.NamedType.Name}`.", "HC0052", At(field)));

    public static GraphQLException InvalidCursor(string argument, string cursor)
        => new(Create($"The cursor specified in `{argument}` has an invalid format.", "HC0078", ("argument", argument), ("cursor", cursor)));

    private static (string, object) At(OutputFieldModel field) => ("fieldCoordinate", field.Coordinate.ToString());

    // What stands for a variable has no place of its own.
    private static IError At(IValueNode value, IError error)
        => value.Location is null ? error : ErrorBuilder.FromError(error).AddLocation(value).Build();

    private static string Invalid(InputFieldModel field, NamedTypeModel type, string reason)
        => $"The provided value for filter `{field.Name}` of type {type.Name} is invalid. {reason}";

    private static IError Create(string message, string? code, params ReadOnlySpan<(string Key, object Value)> extensions)
    {
        var builder = ErrorBuilder.New().SetMessage(message);
        if (code is not null) builder.SetCode(code);
        foreach (var (key, value) in extensions) builder.SetExtension(key, value);
        return builder.Build();
    }
}
