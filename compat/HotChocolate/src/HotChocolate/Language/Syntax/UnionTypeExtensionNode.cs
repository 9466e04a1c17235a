namespace HotChocolate.Language;

/// <summary>The extension of a union (spec §3.8.1).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="directives">The directives in document order.</param>
/// <param name="types">The member types in document order.</param>
public sealed class UnionTypeExtensionNode(
    Location? location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> types)
    : UnionTypeDefinitionNodeBase(location, name, directives, types), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.UnionTypeExtension;
}
