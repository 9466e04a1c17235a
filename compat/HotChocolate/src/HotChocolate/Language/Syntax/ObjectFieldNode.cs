namespace HotChocolate.Language;

/// <summary>A field of an input object literal (spec §2.9.8).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="value">The value.</param>
public sealed class ObjectFieldNode(Location? location, NameNode name, IValueNode value)
    : ISyntaxNode
{
    /// <summary>Creates the node without a location.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public ObjectFieldNode(string name, IValueNode value)
        : this(null, new NameNode(name), value)
    {
    }

    /// <summary>Creates the node without a location.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public ObjectFieldNode(string name, string value)
        : this(null, new NameNode(name), new StringValueNode(value))
    {
    }

    /// <summary>Creates the node without a location.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public ObjectFieldNode(string name, int value)
        : this(null, new NameNode(name), new IntValueNode(value))
    {
    }

    /// <summary>Creates the node without a location.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public ObjectFieldNode(string name, double value)
        : this(null, new NameNode(name), new FloatValueNode(value))
    {
    }

    /// <summary>Creates the node without a location.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public ObjectFieldNode(string name, bool value)
        : this(null, new NameNode(name), new BooleanValueNode(value))
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.ObjectField;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The value.</summary>
    public IValueNode Value { get; } = value;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
