namespace HotChocolate.Execution;

/// <summary>Turns exceptions into errors, and passes errors through the filters of the schema.</summary>
internal sealed class ErrorHandler(IReadOnlyList<IErrorFilter> filters)
{
    public IError Filter(IError error)
    {
        foreach (var filter in filters)
        {
            try
            {
                error = filter.OnError(error);
            }
            catch (Exception exception)
            {
                // A filter may be what hides a secret: without it nothing of the error is told.
                return Unexpected(exception, includeDetails: false) with { Path = error.Path, Locations = error.Locations };
            }
        }
        return error;
    }

    public IReadOnlyList<IError> Filter(IReadOnlyList<IError> errors) => filters.Count == 0 ? errors : [.. errors.Select(Filter)];

    /// <summary>What the client is told about an exception. Those that are not meant for it tell nothing, unless details are wanted.</summary>
    public static IEnumerable<IError> ErrorsOf(Exception exception, bool includeDetails) => exception switch
    {
        GraphQLException graphQL => graphQL.Errors,
        AggregateException aggregate => aggregate.Flatten().InnerExceptions.SelectMany(e => ErrorsOf(e, includeDetails)),
        _ => [Unexpected(exception, includeDetails)]
    };

    private static Error Unexpected(Exception exception, bool includeDetails)
    {
        var builder = ErrorBuilder.New().SetMessage("Unexpected Execution Error").SetException(exception);
        if (includeDetails) builder.SetExtension("message", exception.Message).SetExtension("stackTrace", exception.StackTrace);
        return (Error)builder.Build();
    }
}
