namespace HotChocolate.Language;

/// <summary>What the definition and the extension of a union share.</summary>
public abstract class UnionTypeDefinitionNodeBase : NamedSyntaxNode
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="name">The name.</param>
    /// <param name="directives">The directives in document order.</param>
    /// <param name="types">The member types in document order.</param>
    protected UnionTypeDefinitionNodeBase(
        Location? location,
        NameNode name,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<NamedTypeNode> types)
        : base(location, name, directives)
    {
        Types = types;
    }

    /// <summary>The member types in document order.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; }
}
