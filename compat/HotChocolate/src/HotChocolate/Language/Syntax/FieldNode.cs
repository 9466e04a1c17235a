namespace HotChocolate.Language;

/// <summary>A selected field (spec §2.5).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="alias">The alias, or null when the field keeps its name.</param>
/// <param name="directives">The directives in document order.</param>
/// <param name="arguments">The arguments in document order.</param>
/// <param name="selectionSet">The selections of the field, or null when it has none.</param>
public sealed class FieldNode(
    Location? location,
    NameNode name,
    NameNode? alias,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<ArgumentNode> arguments,
    SelectionSetNode? selectionSet)
    : NamedSyntaxNode(location, name, directives), ISelectionNode
{
    /// <summary>Creates the node without a location.</summary>
    /// <param name="name">The name.</param>
    /// <param name="alias">The alias, or null when the field keeps its name.</param>
    /// <param name="directives">The directives in document order.</param>
    /// <param name="arguments">The arguments in document order.</param>
    /// <param name="selectionSet">The selections.</param>
    public FieldNode(NameNode name, NameNode? alias, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<ArgumentNode> arguments, SelectionSetNode? selectionSet)
        : this(null, name, alias, directives, arguments, selectionSet)
    {
    }

    /// <summary>Creates a field without arguments, directives or selections.</summary>
    /// <param name="name">The name.</param>
    public FieldNode(string name)
        : this(null, new NameNode(name), null, [], [], null)
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <summary>The alias, or null when the field keeps its name.</summary>
    public NameNode? Alias { get; } = alias;

    /// <summary>The arguments in document order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>The selections of the field, or null when it has none.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;
}
