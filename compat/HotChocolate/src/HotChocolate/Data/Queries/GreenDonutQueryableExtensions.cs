using GreenDonut.Data;
using HotChocolate.Data.Common;

namespace System.Linq;

/// <summary>Applies what a request wants to queries.</summary>
public static class GreenDonutQueryableExtensions
{
    /// <summary>The items that are wanted, in the order and with the members that are wanted.</summary>
    /// <param name="queryable">The query.</param>
    /// <param name="queryContext">What is wanted; null: everything.</param>
    /// <param name="modifySortDefinition">Changes the order, such as by a key that makes it total; null: as it is.</param>
    public static IQueryable<T> With<T>(
        this IQueryable<T> queryable, QueryContext<T>? queryContext, Func<SortDefinition<T>, SortDefinition<T>>? modifySortDefinition = null)
    {
        ArgumentNullException.ThrowIfNull(queryable);
        var (selector, predicate, sorting) = queryContext ?? QueryContext<T>.Empty;
        if (predicate is not null) queryable = queryable.Where(queryable is EnumerableQuery<T> ? OrdinalText.In(predicate) : predicate);
        if (modifySortDefinition is not null) sorting = modifySortDefinition(sorting ?? SortDefinition<T>.Empty);
        IOrderedQueryable<T>? ordered = null;
        foreach (var key in sorting?.Operations ?? []) queryable = ordered = ordered is null ? key.ApplyOrderBy(queryable) : key.ApplyThenBy(ordered);
        return selector is null ? queryable : queryable.Select(selector);
    }
}
