namespace HotChocolate.Language;

/// <summary>A fragment (spec §2.8).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="variableDefinitions">The declared variables; always empty unless the parser allows them.</param>
/// <param name="typeCondition">The type that the fragment applies to.</param>
/// <param name="directives">The directives in document order.</param>
/// <param name="selectionSet">The selections.</param>
public sealed class FragmentDefinitionNode(
    Location? location,
    NameNode name,
    IReadOnlyList<VariableDefinitionNode> variableDefinitions,
    NamedTypeNode typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : NamedSyntaxNode(location, name, directives), IExecutableDefinitionNode
{
    internal FragmentDefinitionNode(Location? location, StringValueNode? description, NameNode name, IReadOnlyList<VariableDefinitionNode> variableDefinitions, NamedTypeNode typeCondition, IReadOnlyList<DirectiveNode> directives, SelectionSetNode selectionSet)
        : this(location, name, variableDefinitions, typeCondition, directives, selectionSet) =>
        Description = description;

    internal StringValueNode? Description { get; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    /// <summary>The declared variables; always empty unless the parser allows them.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    /// <summary>The type that the fragment applies to.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;

    /// <summary>The selections.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
