namespace HotChocolate.Language;

/// <summary>An input object literal (spec §2.9.8).</summary>
public sealed class ObjectValueNode : IValueNode<IReadOnlyList<ObjectFieldNode>>
{
    /// <summary>Creates the node without a location.</summary>
    /// <param name="fields">The fields in document order.</param>
    public ObjectValueNode(params ObjectFieldNode[] fields)
        : this(null, fields)
    {
    }

    /// <summary>Creates the node without a location.</summary>
    /// <param name="fields">The fields in document order.</param>
    public ObjectValueNode(IReadOnlyList<ObjectFieldNode> fields)
        : this(null, fields)
    {
    }

    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="fields">The fields in document order.</param>
    public ObjectValueNode(Location? location, IReadOnlyList<ObjectFieldNode> fields)
    {
        Location = location;
        Fields = fields;
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <inheritdoc />
    public Location? Location { get; }

    /// <summary>The fields in document order.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; }

    IReadOnlyList<ObjectFieldNode> IValueNode<IReadOnlyList<ObjectFieldNode>>.Value => Fields;

    object? IValueNode.Value => Fields;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
