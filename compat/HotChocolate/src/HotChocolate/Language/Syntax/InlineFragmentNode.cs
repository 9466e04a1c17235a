using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>A fragment that is written where it is used (spec §2.8.2).</summary>
public sealed class InlineFragmentNode : ISelectionNode
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="typeCondition">The type that the fragment applies to, or null when it applies to the enclosing type.</param>
    /// <param name="directives">The directives in document order.</param>
    /// <param name="selectionSet">The selections.</param>
    public InlineFragmentNode(Location? location, NamedTypeNode? typeCondition, IReadOnlyList<DirectiveNode> directives, SelectionSetNode selectionSet)
    {
        Location = location;
        TypeCondition = typeCondition;
        Directives = directives;
        SelectionSet = selectionSet;
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <inheritdoc />
    public Location? Location { get; }

    /// <summary>The type that the fragment applies to, or null when it applies to the enclosing type.</summary>
    public NamedTypeNode? TypeCondition { get; }

    /// <summary>The directives in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }

    /// <summary>The selections.</summary>
    public SelectionSetNode SelectionSet { get; }

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
