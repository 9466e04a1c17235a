using GreenDonut.Data;
using HotChocolate.Execution.Processing;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Data.Paging;

/// <summary>
/// Pages of a list whose cursors are indexes. One item more than wanted is read, so that nothing has to be counted to know what follows.
/// </summary>
internal static class IndexPaging<T>
{
    public static async ValueTask<Connection> SliceAsync(ResolverContext context, object source, PagingArguments arguments)
    {
        var offset = arguments.After is { } after ? IndexCursor.Parse(PagedField.After, after) + 1 : 0;
        int? end = arguments.Before is { } before ? IndexCursor.Parse(PagedField.Before, before) : null;

        var cancellationToken = context.RequestAborted;
        var query = source as IQueryable<T>;
        var list = query is null ? await ListOfAsync(source, cancellationToken).ConfigureAwait(false) : [];
        // Counting starts at `before` where there is one, be it behind the end; else at the end.
        var countsFromEnd = arguments.Last is not null && end is null;
        int? total = null;
        if (arguments.IncludeTotalCount || countsFromEnd)
            total = query is null ? list.Count : await Queries.CountAsync(query, cancellationToken).ConfigureAwait(false);
        if (countsFromEnd) end = total;

        var length = Math.Max(0, (end ?? int.MaxValue) - offset);
        if (arguments.Last is { } last && last < length) (offset, length) = (offset + length - last, last);
        if (arguments.First is { } first) length = Math.Min(first, length);
        if (!ConnectionSelection.Of(context).Items) return new Connection<T>(ConnectionPageInfo.Empty, total ?? 0);

        var count = length == int.MaxValue ? length : length + 1;
        var read = query is null ? [.. list.Skip(offset).Take(count)]
            : await Queries.ToListAsync((offset > 0 ? query.Skip(offset) : query).Take(count), cancellationToken).ConfigureAwait(false);
        var edges = new IEdge<T>[Math.Min(length, read.Count)];
        for (var i = 0; i < edges.Length; i++) edges[i] = new IndexEdge(read[i], offset + i);
        var info = new ConnectionPageInfo(read.Count > length, offset > 0, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor);
        return new Connection<T>(edges, info, total ?? 0);
    }

    private static async ValueTask<IReadOnlyList<T>> ListOfAsync(object source, CancellationToken cancellationToken) => source switch
    {
        IReadOnlyList<T> list => list,
        IEnumerable<T> items => [.. items],
        _ => await Queries.ToListAsync((IAsyncEnumerable<T>)source, cancellationToken).ConfigureAwait(false)
    };

    private sealed class IndexEdge(T? node, int index) : IEdge<T>
    {
        public T? Node => node;
        object? IEdge.Node => node;
        public string Cursor => IndexCursor.Format(index);
    }
}
