namespace HotChocolate.Language;

/// <summary>The definition of a directive (spec §3.13).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="description">The description, or null when there is none.</param>
/// <param name="isRepeatable">Whether the directive may stand several times in one location.</param>
/// <param name="arguments">The arguments in document order.</param>
/// <param name="locations">The names of the locations that the directive may stand in.</param>
public sealed class DirectiveDefinitionNode(
    Location? location,
    NameNode name,
    StringValueNode? description,
    bool isRepeatable,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    IReadOnlyList<NameNode> locations)
    : ITypeSystemDefinitionNode, IHasName
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Whether the directive may stand several times in one location.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>The arguments in document order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>The names of the locations that the directive may stand in.</summary>
    public IReadOnlyList<NameNode> Locations { get; } = locations;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
