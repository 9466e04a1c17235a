namespace HotChocolate.Language;

/// <summary>What definitions and extensions of object types and interfaces share.</summary>
public abstract class ComplexTypeDefinitionNodeBase(
    Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<FieldDefinitionNode> fields)
    : NamedSyntaxNode(location, name, directives)
{
    /// <summary>The implemented interfaces in document order.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The fields in document order.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary>The definition of an object type (spec §3.6).</summary>
public sealed class ObjectTypeDefinitionNode(
    Location? location, NameNode name, StringValueNode? description, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<FieldDefinitionNode> fields)
    : ComplexTypeDefinitionNodeBase(location, name, directives, interfaces, fields), ITypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeDefinition;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; } = description;
}

/// <summary>The extension of an object type (spec §3.6.3).</summary>
public sealed class ObjectTypeExtensionNode(
    Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<FieldDefinitionNode> fields)
    : ComplexTypeDefinitionNodeBase(location, name, directives, interfaces, fields), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeExtension;
}

/// <summary>The definition of an interface (spec §3.7).</summary>
public sealed class InterfaceTypeDefinitionNode(
    Location? location, NameNode name, StringValueNode? description, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<FieldDefinitionNode> fields)
    : ComplexTypeDefinitionNodeBase(location, name, directives, interfaces, fields), ITypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeDefinition;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; } = description;
}

/// <summary>The extension of an interface (spec §3.7.1).</summary>
public sealed class InterfaceTypeExtensionNode(
    Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<FieldDefinitionNode> fields)
    : ComplexTypeDefinitionNodeBase(location, name, directives, interfaces, fields), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeExtension;
}

/// <summary>The definition of a field (spec §3.6).</summary>
public sealed class FieldDefinitionNode(
    Location? location, NameNode name, StringValueNode? description, IReadOnlyList<InputValueDefinitionNode> arguments, ITypeNode type,
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
