namespace HotChocolate.Types.MutationConventions;

/// <summary>Field results of fields that do not follow the mutation conventions: errors become errors of the response.</summary>
internal static class FieldResults
{
    public static FieldDelegate Unwrap(FieldDelegate next) => async context =>
    {
        await next(context).ConfigureAwait(false);
        if (context.Result is not IFieldResult result) return;
        if (result.IsError) throw new GraphQLException(((IReadOnlyList<object>)result.Value!).Select(ToError));
        context.Result = result.Value;
    };

    private static IError ToError(object error) => error switch
    {
        IError known => known,
        Exception exception => ErrorBuilder.New().SetMessage(exception.Message).SetException(exception).Build(),
        _ => ErrorBuilder.New().SetMessage(error.GetType().GetProperty("Message")?.GetValue(error) as string ?? error.ToString()!).Build()
    };
}
