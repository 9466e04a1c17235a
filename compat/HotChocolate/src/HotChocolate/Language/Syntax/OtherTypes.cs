namespace HotChocolate.Language;

/// <summary>What the definition and the extension of a union share.</summary>
public abstract class UnionTypeDefinitionNodeBase(
    Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<NamedTypeNode> types)
    : NamedSyntaxNode(location, name, directives)
{
    /// <summary>The member types in document order.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;
}

/// <summary>The definition of a union (spec §3.8).</summary>
public sealed class UnionTypeDefinitionNode(
    Location? location, NameNode name, StringValueNode? description, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<NamedTypeNode> types)
    : UnionTypeDefinitionNodeBase(location, name, directives, types), ITypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.UnionTypeDefinition;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; } = description;
}

/// <summary>The extension of a union (spec §3.8.1).</summary>
public sealed class UnionTypeExtensionNode(
    Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<NamedTypeNode> types)
    : UnionTypeDefinitionNodeBase(location, name, directives, types), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.UnionTypeExtension;
}

/// <summary>What the definition and the extension of an enum share.</summary>
public abstract class EnumTypeDefinitionNodeBase(
    Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<EnumValueDefinitionNode> values)
    : NamedSyntaxNode(location, name, directives)
{
    /// <summary>The enum values in document order.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}

/// <summary>The definition of an enum (spec §3.9).</summary>
public sealed class EnumTypeDefinitionNode(
    Location? location, NameNode name, StringValueNode? description, IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values)
    : EnumTypeDefinitionNodeBase(location, name, directives, values), ITypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumTypeDefinition;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; } = description;
}

/// <summary>The extension of an enum (spec §3.9.1).</summary>
public sealed class EnumTypeExtensionNode(
    Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<EnumValueDefinitionNode> values)
    : EnumTypeDefinitionNodeBase(location, name, directives, values), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumTypeExtension;
}

/// <summary>The definition of an enum value (spec §3.9).</summary>
public sealed class EnumValueDefinitionNode(Location? location, NameNode name, StringValueNode? description, IReadOnlyList<DirectiveNode> directives)
    : NamedSyntaxNode(location, name, directives)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumValueDefinition;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; } = description;
}

/// <summary>The definition of a scalar (spec §3.5).</summary>
public sealed class ScalarTypeDefinitionNode(Location? location, NameNode name, StringValueNode? description, IReadOnlyList<DirectiveNode> directives)
    : NamedSyntaxNode(location, name, directives), ITypeDefinitionNode
{
    /// <summary>Creates the node without a location.</summary>
    public ScalarTypeDefinitionNode(NameNode name, StringValueNode? description, IReadOnlyList<DirectiveNode> directives)
        : this(null, name, description, directives)
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; } = description;
}

/// <summary>The extension of a scalar (spec §3.5.7).</summary>
public sealed class ScalarTypeExtensionNode(Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : NamedSyntaxNode(location, name, directives), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;
}
