using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>The use of a fragment (spec §2.8).</summary>
public sealed class FragmentSpreadNode : NamedSyntaxNode, ISelectionNode
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="name">The name.</param>
    /// <param name="directives">The directives in document order.</param>
    public FragmentSpreadNode(Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives)
        : base(location, name, directives)
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public override string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
