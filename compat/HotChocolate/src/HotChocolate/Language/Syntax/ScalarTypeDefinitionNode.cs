namespace HotChocolate.Language;

/// <summary>The definition of a scalar (spec §3.5).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="description">The description, or null when there is none.</param>
/// <param name="directives">The directives in document order.</param>
public sealed class ScalarTypeDefinitionNode(Location? location, NameNode name, StringValueNode? description, IReadOnlyList<DirectiveNode> directives)
    : NamedSyntaxNode(location, name, directives), ITypeDefinitionNode
{
    /// <summary>Creates the node without a location.</summary>
    /// <param name="name">The name.</param>
    /// <param name="description">The description, or null when there is none.</param>
    /// <param name="directives">The directives in document order.</param>
    public ScalarTypeDefinitionNode(NameNode name, StringValueNode? description, IReadOnlyList<DirectiveNode> directives)
        : this(null, name, description, directives)
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; } = description;
}
