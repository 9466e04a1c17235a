using HotChocolate.Execution.Processing;

namespace HotChocolate.Data.Projections;

/// <summary>Narrows a query to what is selected. Lists that are in memory already are left as they are.</summary>
internal static class ProjectionMiddleware
{
    public static FieldMiddleware Create(Type entityType)
        => (FieldMiddleware)typeof(ProjectionMiddleware).GetMethod(nameof(CreateTyped), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(entityType).Invoke(null, null)!;

    private static FieldMiddleware CreateTyped<T>() => next => async context =>
    {
        await next(context).ConfigureAwait(false);
        if (context.Result is not IQueryable<T> query) return;
        if (new ProjectionBuilder((ResolverContext)context, query is EnumerableQuery<T>).Build<T>() is { } selector) context.Result = query.Select(selector);
    };
}
