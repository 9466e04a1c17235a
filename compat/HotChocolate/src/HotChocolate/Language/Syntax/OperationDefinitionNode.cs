namespace HotChocolate.Language;

/// <summary>An operation (spec §2.3).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="name">The name, or null when the operation is anonymous.</param>
/// <param name="operation">The kind of operation.</param>
/// <param name="variableDefinitions">The declared variables in document order.</param>
/// <param name="directives">The directives in document order.</param>
/// <param name="selectionSet">The selections.</param>
public sealed class OperationDefinitionNode(
    Location? location,
    NameNode? name,
    OperationType operation,
    IReadOnlyList<VariableDefinitionNode> variableDefinitions,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : IExecutableDefinitionNode, IHasDirectives
{
    internal OperationDefinitionNode(Location? location, StringValueNode? description, NameNode? name, OperationType operation, IReadOnlyList<VariableDefinitionNode> variableDefinitions, IReadOnlyList<DirectiveNode> directives, SelectionSetNode selectionSet)
        : this(location, name, operation, variableDefinitions, directives, selectionSet) =>
        Description = description;

    internal StringValueNode? Description { get; }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name, or null when the operation is anonymous.</summary>
    public NameNode? Name { get; } = name;

    /// <summary>The kind of operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The declared variables in document order.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    /// <summary>The directives in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The selections.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
