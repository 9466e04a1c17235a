namespace HotChocolate.Language;

/// <summary>What the definition and the extension of the schema share.</summary>
public abstract class SchemaDefinitionNodeBase(
    Location? location, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    : IHasDirectives
{
    /// <summary>The kind of node.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>The place of the node in its source, or null when it was not parsed.</summary>
    public Location? Location { get; } = location;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The root types in document order.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

/// <summary>The definition of the schema (spec §3.3).</summary>
public sealed class SchemaDefinitionNode(
    Location? location, StringValueNode? description, IReadOnlyList<DirectiveNode> directives,
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

/// <summary>The extension of the schema (spec §3.3.2).</summary>
public sealed class SchemaExtensionNode(
    Location? location, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    : SchemaDefinitionNodeBase(location, directives, operationTypes), ITypeSystemExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.SchemaExtension;
    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}

/// <summary>The root type of one kind of operation (spec §3.3.1).</summary>
public sealed class OperationTypeDefinitionNode(Location? location, OperationType operation, NamedTypeNode type) : ISyntaxNode
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

/// <summary>The definition of a directive (spec §3.13).</summary>
public sealed class DirectiveDefinitionNode(
    Location? location, NameNode name, StringValueNode? description, bool isRepeatable, IReadOnlyList<InputValueDefinitionNode> arguments,
    IReadOnlyList<NameNode> locations)
    : ITypeSystemDefinitionNode, IHasName
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.DirectiveDefinition;
    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Whether the directive may stand several times in one location.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>The arguments in document order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>The names of the locations that the directive may stand in.</summary>
    public IReadOnlyList<NameNode> Locations { get; } = locations;

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
