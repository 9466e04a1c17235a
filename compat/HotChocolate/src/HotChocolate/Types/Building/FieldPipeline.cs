using HotChocolate.Types.MutationConventions;

namespace HotChocolate.Types.Building;

/// <summary>Puts the middleware of a field around its resolver.</summary>
internal static class FieldPipeline
{
    public static FieldDelegate Build(FieldConfiguration field, IEnumerable<FieldMiddleware> ofAllFields, FieldResolverDelegate resolver)
    {
        FieldDelegate pipeline = context =>
        {
            var result = resolver(context);
            if (!result.IsCompletedSuccessfully) return Await(context, result);
            context.Result = result.Result;
            return default;
        };
        if (FieldResults.MayComeFrom(field)) pipeline = FieldResults.Unwrap(pipeline);
        foreach (var middleware in ofAllFields.Concat(field.Middleware).Reverse()) pipeline = middleware(pipeline);
        return RunsQuery(field.ResultType) ? Materialize(field.ResultType!, pipeline) : pipeline;
    }

    private static async ValueTask Await(IMiddlewareContext context, ValueTask<object?> result)
        => context.Result = await result.ConfigureAwait(false);

    /// <summary>Whether the result is something else than what the resolver returns.</summary>
    public static bool ChangesResult(FieldConfiguration field)
        => field.Middleware.Count > 0 || RunsQuery(field.ResultType) || FieldResults.MayComeFrom(field);

    private static bool RunsQuery(Type? type) => type is not null && ClrTypes.IsGeneric(type, typeof(IQueryable<>));

    // A query that no middleware has run is run here, without blocking where its provider can.
    private static FieldDelegate Materialize(Type queryable, FieldDelegate next)
        => (FieldDelegate)typeof(FieldPipeline).GetMethod(nameof(MaterializeItems), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(queryable.GetGenericArguments()).Invoke(null, [next])!;

    private static FieldDelegate MaterializeItems<T>(FieldDelegate next) => async context =>
    {
        await next(context).ConfigureAwait(false);
        if (context.Result is IAsyncEnumerable<T> stream)
        {
            var items = new List<T>();
            await foreach (var item in stream.WithCancellation(context.RequestAborted).ConfigureAwait(false)) items.Add(item);
            context.Result = items;
        }
        else if (context.Result is IQueryable<T> query)
        {
            context.Result = query.ToList();
        }
    };
}
