namespace HotChocolate.Data.Sorting;

/// <summary>Applies the order of the request to what the resolver returns.</summary>
internal static class SortMiddleware
{
    public const string Argument = "order";

    public static FieldMiddleware Create(Type entityType)
        => (FieldMiddleware)typeof(SortMiddleware).GetMethod(nameof(CreateTyped), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(entityType).Invoke(null, null)!;

    private static FieldMiddleware CreateTyped<T>() => next => async context =>
    {
        await next(context).ConfigureAwait(false);
        if (context.Result is not IEnumerable<T> source) return;
        var order = context.ArgumentLiteral<IValueNode>(Argument);
        if (order is NullValueNode) return;
        var type = (InputObjectModel)((OutputFieldModel)context.Selection.Field).FindArgument(Argument)!.Type.NamedType;
        var query = source as IQueryable<T> ?? source.AsQueryable();
        context.Result = Sort(query, new SortTranslator(query is EnumerableQuery<T>).Translate<T>(type, order));
    };

    private static IQueryable<T> Sort<T>(IQueryable<T> query, IReadOnlyList<SortKey> keys)
    {
        var expression = query.Expression;
        for (var i = 0; i < keys.Count; i++)
        {
            var selector = keys[i].Selector;
            // In C#, text is compared as the culture does unless it is told otherwise.
            Expression[] comparer = query is EnumerableQuery<T> && selector.ReturnType == typeof(string) ? [Expression.Constant(StringComparer.Ordinal, typeof(IComparer<string>))] : [];
            expression = Expression.Call(typeof(Queryable), Method(i == 0, keys[i].IsDescending), [typeof(T), selector.ReturnType], [expression, Expression.Quote(selector), .. comparer]);
        }
        return keys.Count == 0 ? query : query.Provider.CreateQuery<T>(expression);
    }

    private static string Method(bool isFirst, bool isDescending) => (isFirst, isDescending) switch
    {
        (true, false) => nameof(Queryable.OrderBy),
        (true, true) => nameof(Queryable.OrderByDescending),
        (false, false) => nameof(Queryable.ThenBy),
        (false, true) => nameof(Queryable.ThenByDescending)
    };
}
