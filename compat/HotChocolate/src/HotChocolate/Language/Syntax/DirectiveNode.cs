namespace HotChocolate.Language;

/// <summary>The use of a directive (spec §2.12).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="arguments">The arguments in document order.</param>
public sealed class DirectiveNode(Location? location, NameNode name, IReadOnlyList<ArgumentNode> arguments)
    : ISyntaxNode
{
    /// <summary>Creates the node without a location.</summary>
    /// <param name="name">The name.</param>
    /// <param name="arguments">The arguments in document order.</param>
    public DirectiveNode(NameNode name, IReadOnlyList<ArgumentNode> arguments)
        : this(null, name, arguments)
    {
    }

    /// <summary>Creates the node without a location.</summary>
    /// <param name="name">The name.</param>
    /// <param name="arguments">The arguments in document order.</param>
    public DirectiveNode(string name, IReadOnlyList<ArgumentNode> arguments)
        : this(null, new NameNode(name), arguments)
    {
    }

    /// <summary>Creates the node without a location.</summary>
    /// <param name="name">The name.</param>
    /// <param name="arguments">The arguments in document order.</param>
    public DirectiveNode(string name, params ArgumentNode[] arguments)
        : this(null, new NameNode(name), arguments)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Directive;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments in document order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
