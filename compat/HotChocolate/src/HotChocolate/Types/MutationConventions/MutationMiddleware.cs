namespace HotChocolate.Types.MutationConventions;

/// <summary>Outermost around a mutation: puts its result or its declared errors into the payload.</summary>
internal static class MutationMiddleware
{
    /// <param name="errors">The declared errors.</param>
    /// <param name="isOwnPayload">The method returns the payload itself.</param>
    public static FieldMiddleware Create(ErrorFactories errors, bool isOwnPayload) => next => async context =>
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            if (errors.Translate(exception, out var undeclared) is { } declared) context.Result = new MutationPayload(null, declared);
            undeclared?.Throw();
            return;
        }
        context.Result = context.Result switch
        {
            IError error => throw new GraphQLException(error),
            IEnumerable<IError> several => throw new GraphQLException(several),
            IFieldResult { IsError: true } failed => new MutationPayload(null, (IReadOnlyList<object>)failed.Value!),
            IFieldResult succeeded => isOwnPayload ? succeeded.Value : new MutationPayload(succeeded.Value),
            var result => isOwnPayload ? result : new MutationPayload(result)
        };
    };

    /// <summary>Around the fields of a payload class: null where there are errors instead of an object of it.</summary>
    public static readonly FieldMiddleware SkipOnErrors = next => context =>
    {
        if (context.Parent<object>() is not MutationPayload) return next(context);
        context.Result = null;
        return default;
    };
}

/// <summary>What a mutation resolves to: its result, or the errors that it declared.</summary>
internal sealed record MutationPayload(object? Value, IReadOnlyList<object>? Errors = null);

/// <summary>The input object of a mutation: one value for each parameter of its method.</summary>
internal sealed class MutationInput(object?[] values)
{
    /// <summary>Called by compiled resolvers. The default where the request gave nothing.</summary>
    public static T? Get<T>(IResolverContext context, string argument, int index)
        => context.ArgumentValue<MutationInput>(argument)._values[index] is T value ? value : default;

    private readonly object?[] _values = values;
}
