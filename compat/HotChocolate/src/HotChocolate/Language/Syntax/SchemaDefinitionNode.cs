namespace HotChocolate.Language;

/// <summary>The definition of the schema (spec §3.3).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="description">The description, or null when there is none.</param>
/// <param name="directives">The directives in document order.</param>
/// <param name="operationTypes">The root types in document order.</param>
public sealed class SchemaDefinitionNode(
    Location? location,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    : SchemaDefinitionNodeBase(location, directives, operationTypes), ITypeSystemDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.SchemaDefinition;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
