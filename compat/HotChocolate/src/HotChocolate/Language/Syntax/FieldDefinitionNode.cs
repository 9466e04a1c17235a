namespace HotChocolate.Language;

/// <summary>The definition of a field (spec §3.6).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="description">The description, or null when there is none.</param>
/// <param name="arguments">The arguments in document order.</param>
/// <param name="type">The type.</param>
/// <param name="directives">The directives in document order.</param>
public sealed class FieldDefinitionNode(
    Location? location,
    NameNode name,
    StringValueNode? description,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    ITypeNode type,
    IReadOnlyList<DirectiveNode> directives)
    : NamedSyntaxNode(location, name, directives)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FieldDefinition;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The arguments in document order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>The type.</summary>
    public ITypeNode Type { get; } = type;
}
