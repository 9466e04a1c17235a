namespace HotChocolate.Language;

/// <summary>A piece of a source text.</summary>
public sealed class Location(int start, int end, int line, int column)
{
    /// <summary>The offset of the first byte, from 0.</summary>
    public int Start { get; } = start;

    /// <summary>The offset behind the last byte.</summary>
    public int End { get; } = end;

    /// <summary>The line of the first byte, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The column of the first byte in its line, in bytes, from 1.</summary>
    public int Column { get; } = column;
}

/// <summary>A name (spec §2.1.9).</summary>
public sealed class NameNode(Location? location, string value) : ISyntaxNode
{
    /// <summary>Creates the node without a location.</summary>
    public NameNode(string value) : this(null, value) { }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Name;
    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The text of the name.</summary>
    public string Value { get; } = value;

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}

/// <summary>What nodes with a name and directives share.</summary>
public abstract class NamedSyntaxNode(Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives) : INamedSyntaxNode
{
    /// <inheritdoc />
    public abstract SyntaxKind Kind { get; }

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <inheritdoc />
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
