namespace HotChocolate.Language;

/// <summary>A reference to a list of another type (spec §2.11).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="type">The type of the items.</param>
public sealed class ListTypeNode(Location? location, ITypeNode type)
    : INullableTypeNode
{
    /// <summary>Creates the node without a location.</summary>
    /// <param name="type">The type.</param>
    public ListTypeNode(ITypeNode type)
        : this(null, type)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.ListType;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The type of the items.</summary>
    public ITypeNode Type { get; } = type;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
