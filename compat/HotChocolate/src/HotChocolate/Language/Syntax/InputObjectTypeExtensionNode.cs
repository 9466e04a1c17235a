namespace HotChocolate.Language;

/// <summary>The extension of an input object (spec §3.10.3).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="directives">The directives in document order.</param>
/// <param name="fields">The fields in document order.</param>
public sealed class InputObjectTypeExtensionNode(
    Location? location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields)
    : InputObjectTypeDefinitionNodeBase(location, name, directives, fields), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeExtension;
}
