namespace HotChocolate.Language;

/// <summary>The use of a fragment (spec §2.8).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="directives">The directives in document order.</param>
public sealed class FragmentSpreadNode(Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : NamedSyntaxNode(location, name, directives), ISelectionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;
}
