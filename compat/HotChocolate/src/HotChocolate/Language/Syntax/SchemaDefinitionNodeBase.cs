namespace HotChocolate.Language;

/// <summary>What the definition and the extension of the schema share.</summary>
public abstract class SchemaDefinitionNodeBase : IHasDirectives
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="directives">The directives in document order.</param>
    /// <param name="operationTypes">The root types in document order.</param>
    protected SchemaDefinitionNodeBase(Location? location, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    {
        Location = location;
        Directives = directives;
        OperationTypes = operationTypes;
    }

    /// <summary>The kind of node.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>The place of the node in its source, or null when it was not parsed.</summary>
    public Location? Location { get; }

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; }

    /// <summary>The root types in document order.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; }
}
