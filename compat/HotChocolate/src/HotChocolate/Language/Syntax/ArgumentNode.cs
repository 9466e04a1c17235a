namespace HotChocolate.Language;

/// <summary>An argument of a field or directive (spec §2.6).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="value">The value.</param>
public sealed class ArgumentNode(Location? location, NameNode name, IValueNode value)
    : ISyntaxNode
{
    /// <summary>Creates the node without a location.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public ArgumentNode(NameNode name, IValueNode value)
        : this(null, name, value)
    {
    }

    /// <summary>Creates the node without a location.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public ArgumentNode(string name, IValueNode value)
        : this(null, new NameNode(name), value)
    {
    }

    /// <summary>Creates the node without a location.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public ArgumentNode(string name, string value)
        : this(null, new NameNode(name), new StringValueNode(value))
    {
    }

    /// <summary>Creates the node without a location.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public ArgumentNode(string name, int value)
        : this(null, new NameNode(name), new IntValueNode(value))
    {
    }

    /// <summary>Creates the node without a location.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public ArgumentNode(string name, bool value)
        : this(null, new NameNode(name), new BooleanValueNode(value))
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Argument;

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
