namespace HotChocolate.Language;

/// <summary>What the definition and the extension of an input object share.</summary>
public abstract class InputObjectTypeDefinitionNodeBase : NamedSyntaxNode
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="name">The name.</param>
    /// <param name="directives">The directives in document order.</param>
    /// <param name="fields">The fields in document order.</param>
    protected InputObjectTypeDefinitionNodeBase(
        Location? location,
        NameNode name,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<InputValueDefinitionNode> fields)
        : base(location, name, directives)
    {
        Fields = fields;
    }

    /// <summary>The fields in document order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; }
}
