namespace HotChocolate.Language;

/// <summary>The extension of a scalar (spec §3.5.7).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="directives">The directives in document order.</param>
public sealed class ScalarTypeExtensionNode(Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : NamedSyntaxNode(location, name, directives), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;
}
