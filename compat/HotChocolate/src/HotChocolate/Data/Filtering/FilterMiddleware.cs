namespace HotChocolate.Data.Filtering;

/// <summary>Applies the filter of the request to what the resolver returns.</summary>
internal static class FilterMiddleware
{
    public const string Argument = "where";

    public static FieldMiddleware Create(Type entityType)
        => (FieldMiddleware)typeof(FilterMiddleware).GetMethod(nameof(CreateTyped), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(entityType).Invoke(null, null)!;

    private static FieldMiddleware CreateTyped<T>() => next => async context =>
    {
        await next(context).ConfigureAwait(false);
        if (context.Result is not IEnumerable<T> source) return;
        var query = source as IQueryable<T> ?? source.AsQueryable();
        if (Predicate<T>(context, query is EnumerableQuery<T>) is { } predicate) context.Result = query.Where(predicate);
    };

    private static System.Linq.Expressions.Expression<Func<T, bool>>? Predicate<T>(IMiddlewareContext context, bool inMemory)
    {
        var filter = context.ArgumentLiteral<IValueNode>(Argument);
        if (filter is NullValueNode) return null;
        var type = (InputObjectModel)((OutputFieldModel)context.Selection.Field).FindArgument(Argument)!.Type.NamedType;
        return new FilterTranslator(inMemory).Translate<T>(type, filter);
    }
}
