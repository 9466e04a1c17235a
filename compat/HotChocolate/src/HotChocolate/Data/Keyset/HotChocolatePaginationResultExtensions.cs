using HotChocolate.Types.Pagination;

namespace GreenDonut.Data;

/// <summary>Shows pages as connections.</summary>
public static class HotChocolatePaginationResultExtensions
{
    /// <summary>The page as a connection.</summary>
    public static Connection<T> ToConnection<T>(this Page<T> result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Convert(result, item => new Edge<T>(item, result.CreateCursor));
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
    {
        ArgumentNullException.ThrowIfNull(createEdge);
        var page = await resultPromise.ConfigureAwait(false);
        return Convert(page, item => createEdge(item, page.CreateCursor(item)));
    }

    /// <inheritdoc cref="ToConnectionAsync{TSource, TTarget}(Task{Page{TSource}}, Func{TSource, string, Edge{TTarget}})"/>
    public static async ValueTask<Connection<TTarget>> ToConnectionAsync<TSource, TTarget>(
        this ValueTask<Page<TSource>> resultPromise, Func<TSource, string, Edge<TTarget>> createEdge)
    {
        ArgumentNullException.ThrowIfNull(createEdge);
        var page = await resultPromise.ConfigureAwait(false);
        return Convert(page, item => createEdge(item, page.CreateCursor(item)));
    }

    private static Connection<TTarget> Convert<TSource, TTarget>(Page<TSource> page, Func<TSource, Edge<TTarget>> createEdge)
    {
        var edges = page.Items.Select(createEdge).ToArray();
        string? CursorAt(Index index) => page.Items.IsEmpty ? null : page.CreateCursor(page.Items[index]);
        return new(edges, new ConnectionPageInfo(page.HasNextPage, page.HasPreviousPage, CursorAt(0), CursorAt(^1)), page.TotalCount ?? 0);
    }
}
