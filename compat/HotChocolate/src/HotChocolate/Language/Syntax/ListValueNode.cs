namespace HotChocolate.Language;

/// <summary>A list literal (spec §2.9.7).</summary>
public sealed class ListValueNode : IValueNode<IReadOnlyList<IValueNode>>
{
    /// <summary>Creates the node without a location.</summary>
    /// <param name="items">The items in document order.</param>
    public ListValueNode(params IValueNode[] items)
        : this(null, items)
    {
    }

    /// <summary>Creates the node without a location.</summary>
    /// <param name="items">The items in document order.</param>
    public ListValueNode(IReadOnlyList<IValueNode> items)
        : this(null, items)
    {
    }

    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="items">The items in document order.</param>
    public ListValueNode(Location? location, IReadOnlyList<IValueNode> items)
    {
        Location = location;
        Items = items;
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.ListValue;

    /// <inheritdoc />
    public Location? Location { get; }

    /// <summary>The items in document order.</summary>
    public IReadOnlyList<IValueNode> Items { get; }

    IReadOnlyList<IValueNode> IValueNode<IReadOnlyList<IValueNode>>.Value => Items;

    object? IValueNode.Value => Items;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
