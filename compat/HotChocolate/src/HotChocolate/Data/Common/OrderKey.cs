namespace HotChocolate.Data.Common;

/// <summary>One key of an order.</summary>
internal sealed record OrderKey(LambdaExpression Selector, bool IsDescending)
{
    public Type Type => Selector.ReturnType;

    public bool CanBeNull => !Type.IsValueType || Nullable.GetUnderlyingType(Type) is not null;
}

/// <summary>Orders as the calls of OrderBy and ThenBy that make them.</summary>
internal static class OrderKeys
{
    /// <param name="query">The items.</param>
    /// <param name="keys">At least one key.</param>
    /// <param name="isOrdinal">Whether text is compared by code units, where C# would follow the culture.</param>
    public static Expression Order(Expression query, IEnumerable<OrderKey> keys, bool isOrdinal = false)
    {
        var isFirst = true;
        foreach (var (selector, isDescending) in keys)
        {
            var method = (isFirst ? "OrderBy" : "ThenBy") + (isDescending ? "Descending" : "");
            var arguments = new List<Expression> { query, Expression.Quote(selector) };
            if (isOrdinal && selector.ReturnType == typeof(string))
                arguments.Add(Expression.Constant(StringComparer.Ordinal, typeof(IComparer<string>)));
            query = Expression.Call(typeof(Queryable), method, [selector.Parameters[0].Type, selector.ReturnType], [.. arguments]);
            isFirst = false;
        }
        return query;
    }

    /// <summary>The order of a query, as its calls tell.</summary>
    /// <exception cref="ArgumentException">There is no order by keys of the items.</exception>
    public static IReadOnlyList<OrderKey> Of(Expression query, Type itemType)
    {
        var keys = new List<OrderKey>();
        for (var expression = query; expression is MethodCallExpression { Arguments: [var source, ..] } call; expression = source)
        {
            if (!IsOrder(call, out var isFirst, out var isDescending)) continue;
            var selector = (LambdaExpression)((UnaryExpression)call.Arguments[1]).Operand;
            if (selector.Parameters[0].Type != itemType)
                throw new ArgumentException("The query is ordered by keys of something else: take the page before the projection.", nameof(query));
            keys.Insert(0, new OrderKey(WithMissingObjects(selector), isDescending));
            if (isFirst) return keys;
        }
        throw new ArgumentException("Only an ordered query has pages: call OrderBy with keys that are different for any two items.", nameof(query));
    }

    // What is read through another object may be null whatever its own type is: the object may be missing.
    private static LambdaExpression WithMissingObjects(LambdaExpression selector)
        => selector.Body is MemberExpression { Expression: MemberExpression }
            ? Expression.Lambda(Optional.Of(selector.Body), selector.Parameters)
            : selector;

    private static bool IsOrder(MethodCallExpression call, out bool isFirst, out bool isDescending)
    {
        isFirst = call.Method.Name is nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending);
        isDescending = call.Method.Name is nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenByDescending);
        return call.Method.DeclaringType == typeof(Queryable) && call.Arguments.Count == 2
            && (isFirst || call.Method.Name is nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending));
    }
}
