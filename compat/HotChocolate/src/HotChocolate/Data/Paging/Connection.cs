namespace HotChocolate.Types.Pagination;

/// <summary>A page of items, with what leads to the pages around it.</summary>
public class Connection(IReadOnlyList<IEdge> edges, ConnectionPageInfo info, int totalCount = 0)
{
    /// <summary>The items of the page.</summary>
    public IReadOnlyList<IEdge> Edges { get; } = edges ?? throw new ArgumentNullException(nameof(edges));

    /// <summary>Where the page stands.</summary>
    public ConnectionPageInfo Info { get; } = info ?? throw new ArgumentNullException(nameof(info));

    /// <summary>How many items there are on all pages.</summary>
    public int TotalCount { get; } = totalCount;

    /// <summary>Without items.</summary>
    public static Connection Empty() => new([], ConnectionPageInfo.Empty);

    /// <summary>Without items.</summary>
    public static Connection<T> Empty<T>() => new([], ConnectionPageInfo.Empty);
}
