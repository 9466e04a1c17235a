using HotChocolate.Types.Pagination;

namespace GreenDonut.Data;

/// <summary>Shows pages as connections.</summary>
public static class HotChocolatePaginationResultExtensions
{
    /// <summary>The page as a connection.</summary>
    public static Connection<T> ToConnection<T>(this Page<T> result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var edges = new Edge<T>[result.Items.Length];
        for (var i = 0; i < edges.Length; i++) edges[i] = new Edge<T>(result.Items[i], result.CreateCursor);
        return new Connection<T>(edges, PageInfo(result), result.TotalCount ?? 0);
    }

    /// <summary>The page as a connection.</summary>
    public static async Task<Connection<T>> ToConnectionAsync<T>(this Task<Page<T>> resultPromise)
        => (await resultPromise.ConfigureAwait(false)).ToConnection();

    /// <summary>The page as a connection.</summary>
    public static async ValueTask<Connection<T>> ToConnectionAsync<T>(this ValueTask<Page<T>> resultPromise)
        => (await resultPromise.ConfigureAwait(false)).ToConnection();

    /// <summary>The page as a connection of something else that is made from each item and its cursor.</summary>
    public static async Task<Connection<TTarget>> ToConnectionAsync<TSource, TTarget>(
        this Task<Page<TSource>> resultPromise, Func<TSource, string, Edge<TTarget>> createEdge)
        => Convert(await resultPromise.ConfigureAwait(false), createEdge);

    /// <inheritdoc cref="ToConnectionAsync{TSource, TTarget}(Task{Page{TSource}}, Func{TSource, string, Edge{TTarget}})"/>
    public static async ValueTask<Connection<TTarget>> ToConnectionAsync<TSource, TTarget>(
        this ValueTask<Page<TSource>> resultPromise, Func<TSource, string, Edge<TTarget>> createEdge)
        => Convert(await resultPromise.ConfigureAwait(false), createEdge);

    private static Connection<TTarget> Convert<TSource, TTarget>(Page<TSource> page, Func<TSource, string, Edge<TTarget>> createEdge)
    {
        ArgumentNullException.ThrowIfNull(createEdge);
        var edges = new Edge<TTarget>[page.Items.Length];
        for (var i = 0; i < edges.Length; i++) edges[i] = createEdge(page.Items[i], page.CreateCursor(page.Items[i]));
        return new Connection<TTarget>(edges, PageInfo(page), page.TotalCount ?? 0);
    }

    private static ConnectionPageInfo PageInfo<T>(Page<T> page) => page.Items.IsEmpty
        ? new ConnectionPageInfo(page.HasNextPage, page.HasPreviousPage, null, null)
        : new ConnectionPageInfo(page.HasNextPage, page.HasPreviousPage, page.CreateCursor(page.Items[0]), page.CreateCursor(page.Items[^1]));
}
