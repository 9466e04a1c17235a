namespace HotChocolate.Language;

/// <summary>A reference to a type by its name (spec §2.11).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="name">The name.</param>
public sealed class NamedTypeNode(Location? location, NameNode name)
    : INullableTypeNode
{
    /// <summary>Creates the node without a location.</summary>
    /// <param name="name">The name.</param>
    public NamedTypeNode(NameNode name)
        : this(null, name)
    {
    }

    /// <summary>Creates the node without a location.</summary>
    /// <param name="name">The name.</param>
    public NamedTypeNode(string name)
        : this(null, new NameNode(name))
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.NamedType;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
