using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>The definition of a directive (spec §3.13).</summary>
public sealed class DirectiveDefinitionNode : ITypeSystemDefinitionNode, IHasName
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="name">The name.</param>
    /// <param name="description">The description, or null when there is none.</param>
    /// <param name="isRepeatable">Whether the directive may stand several times in one location.</param>
    /// <param name="arguments">The arguments in document order.</param>
    /// <param name="locations">The names of the locations that the directive may stand in.</param>
    public DirectiveDefinitionNode(Location? location, NameNode name, StringValueNode? description, bool isRepeatable, IReadOnlyList<InputValueDefinitionNode> arguments, IReadOnlyList<NameNode> locations)
    {
        Location = location;
        Name = name;
        Description = description;
        IsRepeatable = isRepeatable;
        Arguments = arguments;
        Locations = locations;
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    /// <inheritdoc />
    public Location? Location { get; }

    /// <summary>The name.</summary>
    public NameNode Name { get; }

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; }

    /// <summary>Whether the directive may stand several times in one location.</summary>
    public bool IsRepeatable { get; }

    /// <summary>The arguments in document order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; }

    /// <summary>The names of the locations that the directive may stand in.</summary>
    public IReadOnlyList<NameNode> Locations { get; }

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
