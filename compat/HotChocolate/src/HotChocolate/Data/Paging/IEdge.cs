namespace HotChocolate.Types.Pagination;

/// <summary>An item and its place in a connection.</summary>
public interface IEdge
{
    /// <summary>The item.</summary>
    object? Node { get; }

    /// <summary>The place of the item, opaque to clients.</summary>
    string Cursor { get; }
}

/// <summary>An item and its place in a connection.</summary>
public interface IEdge<T> : IEdge
{
    /// <summary>The item.</summary>
    new T? Node { get; }
}
