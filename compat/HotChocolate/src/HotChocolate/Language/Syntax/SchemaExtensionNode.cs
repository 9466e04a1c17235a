namespace HotChocolate.Language;

/// <summary>The extension of the schema (spec §3.3.2).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="directives">The directives in document order.</param>
/// <param name="operationTypes">The root types in document order.</param>
public sealed class SchemaExtensionNode(
    Location? location,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    : SchemaDefinitionNodeBase(location, directives, operationTypes), ITypeSystemExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.SchemaExtension;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
