using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>The use of a variable as value (spec §2.10).</summary>
public sealed class VariableNode : IValueNode<string>
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="name">The name without the dollar sign.</param>
    public VariableNode(Location? location, NameNode name)
    {
        Location = location;
        Name = name;
    }

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
    public Location? Location { get; }

    /// <summary>The name without the dollar sign.</summary>
    public NameNode Name { get; }

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
