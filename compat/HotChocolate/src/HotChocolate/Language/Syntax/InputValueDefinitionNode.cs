namespace HotChocolate.Language;

/// <summary>The definition of an argument or input field (spec §3.6.1).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="description">The description, or null when there is none.</param>
/// <param name="type">The type.</param>
/// <param name="defaultValue">The default value, or null when there is none.</param>
/// <param name="directives">The directives in document order.</param>
public sealed class InputValueDefinitionNode(
    Location? location,
    NameNode name,
    StringValueNode? description,
    ITypeNode type,
    IValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives)
    : NamedSyntaxNode(location, name, directives)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The type.</summary>
    public ITypeNode Type { get; } = type;

    /// <summary>The default value, or null when there is none.</summary>
    public IValueNode? DefaultValue { get; } = defaultValue;
}
