namespace HotChocolate.Language;

/// <summary>The root type of one kind of operation (spec §3.3.1).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="operation">The kind of operation.</param>
/// <param name="type">The type.</param>
public sealed class OperationTypeDefinitionNode(Location? location, OperationType operation, NamedTypeNode type)
    : ISyntaxNode
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The kind of operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The type.</summary>
    public NamedTypeNode Type { get; } = type;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
