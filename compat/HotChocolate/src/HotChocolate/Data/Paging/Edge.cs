namespace HotChocolate.Types.Pagination;

/// <summary>An item and its place in a connection.</summary>
public class Edge<T> : IEdge<T>
{
    private readonly Func<T, string>? _resolveCursor;
    private string? _cursor;

    /// <summary>With a cursor that is known.</summary>
    public Edge(T? node, string cursor)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        Node = node;
        _cursor = cursor;
    }

    /// <summary>With a cursor that is made when it is asked for.</summary>
    public Edge(T? node, Func<T, string> resolveCursor)
    {
        ArgumentNullException.ThrowIfNull(resolveCursor);
        Node = node;
        _resolveCursor = resolveCursor;
    }

    /// <inheritdoc/>
    public T? Node { get; }

    /// <inheritdoc/>
    public string Cursor => _cursor ??= _resolveCursor!(Node!);

    object? IEdge.Node => Node;
}
