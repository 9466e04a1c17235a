namespace HotChocolate.Language;

/// <summary>A reference to a type without null (spec §2.11).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="type">The type that may not be null.</param>
public sealed class NonNullTypeNode(Location? location, INullableTypeNode type)
    : ITypeNode
{
    /// <summary>Creates the node without a location.</summary>
    /// <param name="type">The type.</param>
    public NonNullTypeNode(INullableTypeNode type)
        : this(null, type)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The type that may not be null.</summary>
    public INullableTypeNode Type { get; } = type;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
