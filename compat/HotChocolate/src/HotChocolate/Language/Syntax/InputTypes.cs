namespace HotChocolate.Language;

/// <summary>What the definition and the extension of an input object share.</summary>
public abstract class InputObjectTypeDefinitionNodeBase(
    Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<InputValueDefinitionNode> fields)
    : NamedSyntaxNode(location, name, directives)
{
    /// <summary>The fields in document order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}

/// <summary>The definition of an input object (spec §3.10).</summary>
public sealed class InputObjectTypeDefinitionNode(
    Location? location, NameNode name, StringValueNode? description, IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields)
    : InputObjectTypeDefinitionNodeBase(location, name, directives, fields), ITypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; } = description;
}

/// <summary>The extension of an input object (spec §3.10.3).</summary>
public sealed class InputObjectTypeExtensionNode(
    Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<InputValueDefinitionNode> fields)
    : InputObjectTypeDefinitionNodeBase(location, name, directives, fields), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeExtension;
}

/// <summary>The definition of an argument or input field (spec §3.6.1).</summary>
public sealed class InputValueDefinitionNode(
    Location? location, NameNode name, StringValueNode? description, ITypeNode type, IValueNode? defaultValue,
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
