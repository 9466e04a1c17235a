namespace HotChocolate.Language;

/// <summary>The extension of an enum (spec §3.9.1).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="directives">The directives in document order.</param>
/// <param name="values">The enum values in document order.</param>
public sealed class EnumTypeExtensionNode(
    Location? location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values)
    : EnumTypeDefinitionNodeBase(location, name, directives, values), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumTypeExtension;
}
