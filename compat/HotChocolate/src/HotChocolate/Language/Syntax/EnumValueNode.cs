namespace HotChocolate.Language;

/// <summary>An enum literal (spec §2.9.6).</summary>
public sealed class EnumValueNode : IValueNode<string>
{
    /// <summary>Creates the node without a location.</summary>
    /// <param name="value">The name of the enum value.</param>
    public EnumValueNode(string value)
        : this(null, value)
    {
    }

    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="value">The name of the enum value.</param>
    public EnumValueNode(Location? location, string value)
    {
        Location = location;
        Value = value;
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <inheritdoc />
    public Location? Location { get; }

    /// <summary>The name of the enum value.</summary>
    public string Value { get; }

    object? IValueNode.Value => Value;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => Value;
}
