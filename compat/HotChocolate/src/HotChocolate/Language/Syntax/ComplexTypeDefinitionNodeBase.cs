namespace HotChocolate.Language;

/// <summary>What definitions and extensions of object types and interfaces share.</summary>
public abstract class ComplexTypeDefinitionNodeBase : NamedSyntaxNode
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="name">The name.</param>
    /// <param name="directives">The directives in document order.</param>
    /// <param name="interfaces">The implemented interfaces in document order.</param>
    /// <param name="fields">The fields in document order.</param>
    protected ComplexTypeDefinitionNodeBase(
        Location? location,
        NameNode name,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<NamedTypeNode> interfaces,
        IReadOnlyList<FieldDefinitionNode> fields)
        : base(location, name, directives)
    {
        Interfaces = interfaces;
        Fields = fields;
    }

    /// <summary>The implemented interfaces in document order.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; }

    /// <summary>The fields in document order.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; }
}
