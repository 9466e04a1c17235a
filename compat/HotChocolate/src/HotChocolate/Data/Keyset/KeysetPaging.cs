using GreenDonut.Data;
using HotChocolate.Data.Paging;

namespace HotChocolate.Data.Keyset;

/// <summary>Pages by sort keys. One item more than wanted is read, to know whether others follow.</summary>
internal static class KeysetPaging
{
    public static async ValueTask<Page<T>> PageAsync<T>(IQueryable<T> source, PagingArguments arguments, bool includeTotalCount, CancellationToken cancellationToken)
    {
        var keys = KeysetOrder.Of(source);
        var isBackward = arguments.First is null && arguments.Last is not null;
        var size = arguments.First ?? arguments.Last ?? PagingSettings.BuiltInDefaultPageSize;
        ArgumentOutOfRangeException.ThrowIfNegative(size, nameof(arguments));

        var predicate = new KeysetPredicate(keys, nullIsGreatest: source is not EnumerableQuery<T>);
        var query = source;
        if (arguments.After is { } after) query = query.Where(predicate.Create<T>(KeysetCursor.Parse(PagedField.After, after, keys), isBehind: true));
        if (arguments.Before is { } before) query = query.Where(predicate.Create<T>(KeysetCursor.Parse(PagedField.Before, before, keys), isBehind: false));
        if (isBackward) query = KeysetOrder.Reverse(query);

        // One statement after the other: they may share a connection.
        int? totalCount = includeTotalCount ? await Queries.CountAsync(source, cancellationToken).ConfigureAwait(false) : null;
        var items = await Queries.ToListAsync(query.Take(size == int.MaxValue ? size : size + 1), cancellationToken).ConfigureAwait(false);
        var hasMore = items.Count > size;
        if (hasMore) items.RemoveAt(items.Count - 1);
        if (isBackward) items.Reverse();
        var hasNext = isBackward ? arguments.Before is not null : hasMore || arguments.Before is not null;
        var hasPrevious = isBackward ? hasMore || arguments.After is not null : arguments.After is not null;
        return new Page<T>([.. items], hasNext, hasPrevious, KeysetCursor.Formatter<T>(keys), totalCount);
    }
}
