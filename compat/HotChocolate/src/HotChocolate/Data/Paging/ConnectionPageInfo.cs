namespace HotChocolate.Types.Pagination;

/// <summary>Where a page stands in its connection.</summary>
public class ConnectionPageInfo(bool hasNextPage, bool hasPreviousPage, string? startCursor, string? endCursor)
{
    /// <summary>Of a connection without items.</summary>
    public static ConnectionPageInfo Empty { get; } = new(false, false, null, null);

    /// <summary>Whether items follow the page.</summary>
    public bool HasNextPage { get; } = hasNextPage;

    /// <summary>Whether items stand before the page.</summary>
    public bool HasPreviousPage { get; } = hasPreviousPage;

    /// <summary>The cursor of the first item; null where the page is empty.</summary>
    public string? StartCursor { get; } = startCursor;

    /// <summary>The cursor of the last item; null where the page is empty.</summary>
    public string? EndCursor { get; } = endCursor;
}
