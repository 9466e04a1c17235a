namespace HotChocolate.Language;

/// <summary>The use of a variable as value (spec §2.10).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="name">The name without the dollar sign.</param>
public sealed class VariableNode(Location? location, NameNode name)
    : IValueNode<string>
{
    /// <summary>Creates the node without a location.</summary>
    /// <param name="name">The name.</param>
    public VariableNode(NameNode name)
        : this(null, name)
    {
    }

    /// <summary>Creates the node without a location.</summary>
    /// <param name="name">The name without the dollar sign.</param>
    public VariableNode(string name)
        : this(null, new NameNode(name))
    {
    }

    string IValueNode<string>.Value => Name.Value;

    object? IValueNode.Value => Name.Value;

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Variable;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name without the dollar sign.</summary>
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
