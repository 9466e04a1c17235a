namespace HotChocolate.Language;

/// <summary>What the definition and the extension of an enum share.</summary>
public abstract class EnumTypeDefinitionNodeBase : NamedSyntaxNode
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="name">The name.</param>
    /// <param name="directives">The directives in document order.</param>
    /// <param name="values">The enum values in document order.</param>
    protected EnumTypeDefinitionNodeBase(
        Location? location,
        NameNode name,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<EnumValueDefinitionNode> values)
        : base(location, name, directives)
    {
        Values = values;
    }

    /// <summary>The enum values in document order.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; }
}
