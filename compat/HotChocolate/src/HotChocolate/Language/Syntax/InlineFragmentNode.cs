namespace HotChocolate.Language;

/// <summary>A fragment that is written where it is used (spec §2.8.2).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="typeCondition">The type that the fragment applies to, or null when it applies to the enclosing type.</param>
/// <param name="directives">The directives in document order.</param>
/// <param name="selectionSet">The selections.</param>
public sealed class InlineFragmentNode(
    Location? location,
    NamedTypeNode? typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : ISelectionNode
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The type that the fragment applies to, or null when it applies to the enclosing type.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>The directives in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The selections.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
