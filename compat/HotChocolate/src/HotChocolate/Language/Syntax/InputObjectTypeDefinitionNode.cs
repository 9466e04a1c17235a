namespace HotChocolate.Language;

/// <summary>The definition of an input object (spec §3.10).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="description">The description, or null when there is none.</param>
/// <param name="directives">The directives in document order.</param>
/// <param name="fields">The fields in document order.</param>
public sealed class InputObjectTypeDefinitionNode(
    Location? location,
    NameNode name,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields)
    : InputObjectTypeDefinitionNodeBase(location, name, directives, fields), ITypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; } = description;
}
