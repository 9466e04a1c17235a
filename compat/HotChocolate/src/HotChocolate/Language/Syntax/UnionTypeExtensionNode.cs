using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>The extension of a union (spec §3.8.1).</summary>
public sealed class UnionTypeExtensionNode : UnionTypeDefinitionNodeBase, ITypeExtensionNode
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="name">The name.</param>
    /// <param name="directives">The directives in document order.</param>
    /// <param name="types">The member types in document order.</param>
    public UnionTypeExtensionNode(Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<NamedTypeNode> types)
        : base(location, name, directives, types)
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.UnionTypeExtension;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public override string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
