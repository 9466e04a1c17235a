namespace HotChocolate.Data.Keyset;

/// <summary>A key of the order of a query.</summary>
internal sealed record OrderKey(LambdaExpression Selector, bool IsDescending)
{
    public Type Type => Selector.ReturnType;

    public bool CanBeNull => !Type.IsValueType || Nullable.GetUnderlyingType(Type) is not null;
}

/// <summary>The order of a query, as its calls of OrderBy and ThenBy tell.</summary>
internal static class KeysetOrder
{
    /// <exception cref="ArgumentException">There is no order by keys of the items.</exception>
    public static IReadOnlyList<OrderKey> Of<T>(IQueryable<T> query)
    {
        var keys = new List<OrderKey>();
        for (var expression = query.Expression; expression is MethodCallExpression { Arguments.Count: > 0 } call; expression = call.Arguments[0])
        {
            if (!IsOrder(call, out var isFirst, out var isDescending)) continue;
            var selector = (LambdaExpression)((UnaryExpression)call.Arguments[1]).Operand;
            if (selector.Parameters[0].Type != typeof(T))
                throw new ArgumentException($"The query is ordered by keys of {selector.Parameters[0].Type}, but gives {typeof(T)}: take the page before the projection.", nameof(query));
            keys.Insert(0, new OrderKey(selector, isDescending));
            if (isFirst) return keys;
        }
        throw new ArgumentException("Only an ordered query has pages: call OrderBy with keys that are different for any two items.", nameof(query));
    }

    /// <summary>The query from its end.</summary>
    public static IQueryable<T> Reverse<T>(IQueryable<T> query) => query.Provider.CreateQuery<T>(Reverse(query.Expression));

    private static Expression Reverse(Expression expression)
    {
        if (expression is not MethodCallExpression { Arguments.Count: > 0 } call) return expression;
        if (!IsOrder(call, out var isFirst, out var isDescending)) return call.Update(call.Object, [Reverse(call.Arguments[0]), .. call.Arguments.Skip(1)]);
        var source = isFirst ? call.Arguments[0] : Reverse(call.Arguments[0]);
        var method = (isFirst, isDescending) switch
        {
            (true, true) => nameof(Queryable.OrderBy),
            (true, false) => nameof(Queryable.OrderByDescending),
            (false, true) => nameof(Queryable.ThenBy),
            (false, false) => nameof(Queryable.ThenByDescending)
        };
        return Expression.Call(typeof(Queryable), method, call.Method.GetGenericArguments(), [source, .. call.Arguments.Skip(1)]);
    }

    private static bool IsOrder(MethodCallExpression call, out bool isFirst, out bool isDescending)
    {
        isFirst = call.Method.Name is nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending);
        isDescending = call.Method.Name is nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenByDescending);
        return call.Method.DeclaringType == typeof(Queryable) && (isFirst || call.Method.Name is nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending));
    }
}
