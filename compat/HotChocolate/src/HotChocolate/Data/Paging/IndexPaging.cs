using GreenDonut.Data;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Data.Paging;

/// <summary>Pages of a list whose cursors are indexes. One item more than wanted is read, so that nothing has to be counted to know what follows.</summary>
internal static class IndexPaging<T>
{
    public static async ValueTask<Connection> SliceAsync(IMiddlewareContext context, object source, PagingArguments arguments)
    {
        var wanted = ConnectionSelection.Of(context);
        var cancellationToken = context.RequestAborted;
        var list = source switch
        {
            IQueryable<T> query => new QueryWindow<T>(query),
            IEnumerable<T> items => (IWindow<T>)new ListWindow<T>(items as IReadOnlyList<T> ?? [.. items]),
            IAsyncEnumerable<T> stream => new ListWindow<T>(await ReadAsync(stream, cancellationToken).ConfigureAwait(false)),
            _ => throw new InvalidOperationException($"`{context.Selection.Field.Coordinate}` is paged, but returned a {source.GetType()}.")
        };

        var offset = arguments.After is { } after ? IndexCursor.Parse(PagedField.After, after) + 1 : 0;
        int? end = arguments.Before is { } before ? IndexCursor.Parse(PagedField.Before, before) : null;
        var countsBackward = arguments.Last is not null && end is null;
        int? total = arguments.IncludeTotalCount || countsBackward ? await list.CountAsync(cancellationToken).ConfigureAwait(false) : null;
        if (countsBackward) end = total;

        var length = Math.Max(0, (end ?? int.MaxValue) - offset);
        if (arguments.Last is { } last && last < length) (offset, length) = (offset + length - last, last);
        if (arguments.First is { } first) length = Math.Min(first, length);
        if (!wanted.Items) return new Connection<T>(ConnectionPageInfo.Empty, total ?? 0);

        var read = await list.ReadAsync(offset, length + 1, cancellationToken).ConfigureAwait(false);
        var edges = new IEdge<T>[Math.Min(length, read.Count)];
        for (var i = 0; i < edges.Length; i++) edges[i] = new IndexEdge(read[i], offset + i);
        var info = new ConnectionPageInfo(read.Count > length, offset > 0, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor);
        return new Connection<T>(edges, info, total ?? 0);
    }

    private static async ValueTask<List<T>> ReadAsync(IAsyncEnumerable<T> stream, CancellationToken cancellationToken)
    {
        var items = new List<T>();
        await foreach (var item in stream.WithCancellation(cancellationToken).ConfigureAwait(false)) items.Add(item);
        return items;
    }

    private sealed class IndexEdge(T? node, int index) : IEdge<T>
    {
        public T? Node => node;
        object? IEdge.Node => node;
        public string Cursor => IndexCursor.Format(index);
    }
}
