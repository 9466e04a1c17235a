namespace HotChocolate.Language;

/// <summary>What nodes with a name and directives share.</summary>
public abstract class NamedSyntaxNode : INamedSyntaxNode
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="name">The name.</param>
    /// <param name="directives">The directives in document order.</param>
    protected NamedSyntaxNode(Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives)
    {
        Location = location;
        Name = name;
        Directives = directives;
    }

    /// <inheritdoc />
    public abstract SyntaxKind Kind { get; }

    /// <inheritdoc />
    public Location? Location { get; }

    /// <inheritdoc />
    public NameNode Name { get; }

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; }

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
