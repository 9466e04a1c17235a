namespace HotChocolate.Types.Pagination;

/// <summary>A page of items, with what leads to the pages around it.</summary>
public class Connection<T> : Connection
{
    /// <summary>With the items of the page.</summary>
    public Connection(IReadOnlyList<IEdge<T>> edges, ConnectionPageInfo info, int totalCount = 0) : base(edges, info, totalCount)
        => Edges = edges;

    /// <summary>Without items.</summary>
    public Connection(ConnectionPageInfo info, int totalCount = 0) : this([], info, totalCount)
    {
    }

    /// <summary>The items of the page.</summary>
    public new IReadOnlyList<IEdge<T>> Edges { get; }
}
