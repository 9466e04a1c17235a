using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>A reference to a list of another type (spec §2.11).</summary>
public sealed class ListTypeNode : INullableTypeNode
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="type">The type of the items.</param>
    public ListTypeNode(Location? location, ITypeNode type)
    {
        Location = location;
        Type = type;
    }

    /// <summary>Creates the node without a location.</summary>
    /// <param name="type">The type.</param>
    public ListTypeNode(ITypeNode type)
        : this(null, type)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.ListType;

    /// <inheritdoc />
    public Location? Location { get; }

    /// <summary>The type of the items.</summary>
    public ITypeNode Type { get; }

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
