using HotChocolate.Data;
using HotChocolate.Data.Keyset;

namespace GreenDonut.Data;

/// <summary>Takes pages out of ordered queries.</summary>
public static class PagingQueryableExtensions
{
    /// <summary>
    /// The page behind or in front of a cursor. A cursor holds the sort keys of an item, so that the database seeks instead of counting, and items
    /// that come or go elsewhere move nothing. The order has to be total: its keys together are different for any two items. Null is greater than
    /// anything in a database, as PostgreSQL has it, and smaller in memory.
    /// </summary>
    /// <exception cref="ArgumentException">The query has no order by keys of its items.</exception>
    /// <exception cref="HotChocolate.GraphQLException">A cursor does not belong to this order (HC0078).</exception>
    public static ValueTask<Page<T>> ToPageAsync<T>(
        this IQueryable<T> source, PagingArguments arguments, CancellationToken cancellationToken = default)
        => source.ToPageAsync(arguments, arguments.IncludeTotalCount, cancellationToken);

    /// <inheritdoc cref="ToPageAsync{T}(IQueryable{T}, PagingArguments, CancellationToken)"/>
    public static async ValueTask<Page<T>> ToPageAsync<T>(
        this IQueryable<T> source, PagingArguments arguments, bool includeTotalCount, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var paging = new KeysetPaging<T>(source, arguments);
        // One statement after the other: they may share a connection.
        int? totalCount = includeTotalCount ? await Queries.CountAsync(paging.All, cancellationToken).ConfigureAwait(false) : null;
        var rows = source.Provider.CreateQuery<KeysetRow<T>>(paging.Rows(paging.Between.Expression, isOrdered: true));
        return paging.Page(await Queries.ToListAsync(rows, cancellationToken).ConfigureAwait(false), totalCount, item => item);
    }

    /// <summary>
    /// The page of every group, in one statement: such as the newest books of each of many authors. Groups without items are not there. Cursors
    /// and order are as with <see cref="ToPageAsync{T}(IQueryable{T}, PagingArguments, CancellationToken)"/>, within a group.
    /// </summary>
    /// <inheritdoc cref="ToPageAsync{T}(IQueryable{T}, PagingArguments, CancellationToken)" path="/exception"/>
    public static ValueTask<Dictionary<TKey, Page<TValue>>> ToBatchPageAsync<TKey, TValue>(
        this IQueryable<TValue> source, Expression<Func<TValue, TKey>> keySelector, PagingArguments arguments,
        CancellationToken cancellationToken = default) where TKey : notnull
        => source.ToBatchPageAsync(keySelector, item => item, arguments, arguments.IncludeTotalCount, cancellationToken);

    /// <inheritdoc cref="ToBatchPageAsync{TKey, TValue}(IQueryable{TValue}, Expression{Func{TValue, TKey}}, PagingArguments, CancellationToken)"/>
    public static ValueTask<Dictionary<TKey, Page<TValue>>> ToBatchPageAsync<TKey, TValue>(
        this IQueryable<TValue> source, Expression<Func<TValue, TKey>> keySelector, PagingArguments arguments, bool includeTotalCount,
        CancellationToken cancellationToken = default) where TKey : notnull
        => source.ToBatchPageAsync(keySelector, item => item, arguments, includeTotalCount, cancellationToken);

    /// <inheritdoc cref="ToBatchPageAsync{TKey, TValue}(IQueryable{TValue}, Expression{Func{TValue, TKey}}, PagingArguments, CancellationToken)"/>
    public static ValueTask<Dictionary<TKey, Page<TValue>>> ToBatchPageAsync<TKey, TValue, TElement>(
        this IQueryable<TElement> source, Expression<Func<TElement, TKey>> keySelector, Func<TElement, TValue> valueSelector,
        PagingArguments arguments, CancellationToken cancellationToken = default) where TKey : notnull
        => source.ToBatchPageAsync(keySelector, valueSelector, arguments, arguments.IncludeTotalCount, cancellationToken);

    /// <inheritdoc cref="ToBatchPageAsync{TKey, TValue}(IQueryable{TValue}, Expression{Func{TValue, TKey}}, PagingArguments, CancellationToken)"/>
    public static async ValueTask<Dictionary<TKey, Page<TValue>>> ToBatchPageAsync<TKey, TValue, TElement>(
        this IQueryable<TElement> source, Expression<Func<TElement, TKey>> keySelector, Func<TElement, TValue> valueSelector,
        PagingArguments arguments, bool includeTotalCount, CancellationToken cancellationToken = default) where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(valueSelector);
        var paging = new KeysetPaging<TElement>(source, arguments);
        var counts = new Dictionary<TKey, int>();
        if (includeTotalCount)
        {
            var counted = paging.All.GroupBy(keySelector).Select(g => new KeyValuePair<TKey, int>(g.Key, g.Count()));
            foreach (var (key, count) in await Queries.ToListAsync(counted, cancellationToken).ConfigureAwait(false)) counts[key] = count;
        }
        var group = Expression.Parameter(typeof(IGrouping<TKey, TElement>), "g");
        var items = Expression.Call(typeof(Queryable), nameof(Queryable.AsQueryable), [typeof(TElement)], group);
        var page = paging.Rows(items, isOrdered: false);
        var rows = Expression.Call(typeof(Enumerable), nameof(Enumerable.ToList), [typeof(KeysetRow<TElement>)], page);
        var pair = Expression.New(
            typeof(KeyValuePair<TKey, List<KeysetRow<TElement>>>).GetConstructor([typeof(TKey), rows.Type])!,
            Expression.Property(group, nameof(IGrouping<,>.Key)),
            rows);
        var select = Expression.Lambda<Func<IGrouping<TKey, TElement>, KeyValuePair<TKey, List<KeysetRow<TElement>>>>>(pair, group);
        var groups = paging.Between.GroupBy(keySelector).Select(select);
        var pages = new Dictionary<TKey, Page<TValue>>();
        foreach (var (key, read) in await Queries.ToListAsync(groups, cancellationToken).ConfigureAwait(false))
            pages[key] = paging.Page(read, includeTotalCount ? counts[key] : null, valueSelector);
        return pages;
    }
}
