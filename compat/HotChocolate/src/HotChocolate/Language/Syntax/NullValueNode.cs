namespace HotChocolate.Language;

/// <summary>The null literal (spec §2.9.5).</summary>
public sealed class NullValueNode : IValueNode<object>
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    public NullValueNode(Location? location)
    {
        Location = location;
    }

    /// <summary>The literal without a location.</summary>
    public static NullValueNode Default { get; } = new(null);

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.NullValue;

    /// <inheritdoc />
    public Location? Location { get; }

    /// <summary>Always null.</summary>
    public object? Value => null;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => "null";
}
