namespace HotChocolate.Types.MutationConventions;

/// <summary>
/// Errors that are returned and not thrown, by fields that do not follow the mutation conventions: they become errors of the response.
/// </summary>
internal static class FieldResults
{
    public static FieldDelegate Unwrap(FieldDelegate next) => async context =>
    {
        await next(context).ConfigureAwait(false);
        context.Result = context.Result switch
        {
            IFieldResult { IsError: true } failed => throw new GraphQLException(((IReadOnlyList<object>)failed.Value!).Select(ToError)),
            IFieldResult succeeded => succeeded.Value,
            IError error => throw new GraphQLException(error),
            IEnumerable<IError> several => throw new GraphQLException(several),
            var result => result
        };
    };

    /// <summary>Whether a resolver may return errors: one of a property does not.</summary>
    public static bool MayComeFrom(FieldConfiguration field) => field.ResultType is { } type
        && (ClrTypes.IsFieldResult(type)
            || typeof(IError).IsAssignableFrom(type)
            || typeof(IEnumerable<IError>).IsAssignableFrom(type)
            || (type == typeof(object) && field.Member is MethodInfo));

    private static IError ToError(object error) => error switch
    {
        IError known => known,
        Exception exception => ErrorBuilder.New().SetMessage(exception.Message).SetException(exception).Build(),
        _ => ErrorBuilder.New().SetMessage(error.GetType().GetProperty("Message")?.GetValue(error) as string ?? error.ToString()!).Build()
    };
}
