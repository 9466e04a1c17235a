namespace HotChocolate.Language;

/// <summary>A boolean literal (spec §2.9.3).</summary>
public sealed class BooleanValueNode : IValueNode<bool>
{
    private static readonly object s_true = true;
    private static readonly object s_false = false;

    /// <summary>Creates the node without a location.</summary>
    /// <param name="value">The value.</param>
    public BooleanValueNode(bool value)
        : this(null, value)
    {
    }

    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="value">The value.</param>
    public BooleanValueNode(Location? location, bool value)
    {
        Location = location;
        Value = value;
    }

    /// <summary>The literal <c>true</c>.</summary>
    public static BooleanValueNode True { get; } = new(true);

    /// <summary>The literal <c>false</c>.</summary>
    public static BooleanValueNode False { get; } = new(false);

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <inheritdoc />
    public Location? Location { get; }

    /// <summary>The value.</summary>
    public bool Value { get; }

    object? IValueNode.Value => Value ? s_true : s_false;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => Value ? "true" : "false";
}
