namespace HotChocolate.Data.Paging;

internal static class PagingErrors
{
    public static GraphQLException TooManyItems(OutputFieldModel field, int requested, int max) => new(ErrorBuilder.New()
        .SetMessage("The maximum allowed items per page were exceeded.")
        .SetCode("HC0051")
        .SetExtension("fieldCoordinate", field.Coordinate.ToString())
        .SetExtension("requestedItems", requested)
        .SetExtension("maxAllowedItems", max)
        .Build());

    public static GraphQLException TooFewItems(OutputFieldModel field, int requested) => new(ErrorBuilder.New()
        .SetMessage("The requested number of values per page must be at least 0.")
        .SetCode("HC0079")
        .SetExtension("fieldCoordinate", field.Coordinate.ToString())
        .SetExtension("requestedItems", requested)
        .Build());

    public static GraphQLException NoBoundaries(OutputFieldModel field) => new(ErrorBuilder.New()
        .SetMessage($"You must provide a `first` or `last` value to properly paginate the `{field.Type.NamedType.Name}`.")
        .SetCode("HC0052")
        .SetExtension("fieldCoordinate", field.Coordinate.ToString())
        .Build());

    public static GraphQLException InvalidCursor(string argument, string cursor) => new(ErrorBuilder.New()
        .SetMessage($"The cursor specified in `{argument}` has an invalid format.")
        .SetExtension("argument", argument)
        .SetExtension("cursor", cursor)
        .SetCode("HC0078")
        .Build());
}
