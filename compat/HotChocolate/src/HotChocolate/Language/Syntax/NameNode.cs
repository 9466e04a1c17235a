namespace HotChocolate.Language;

/// <summary>A name (spec §2.1.9).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="value">The text of the name.</param>
public sealed class NameNode(Location? location, string value)
    : ISyntaxNode
{
    /// <summary>Creates the node without a location.</summary>
    /// <param name="value">The value.</param>
    public NameNode(string value)
        : this(null, value)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Name;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The text of the name.</summary>
    public string Value { get; } = value;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
