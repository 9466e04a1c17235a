namespace HotChocolate.Language;

/// <summary>A string literal (spec §2.9.4).</summary>
public sealed class StringValueNode : IValueNode<string>, IHasSpan
{
    private byte[]? _utf8;

    /// <summary>Creates the node without a location.</summary>
    /// <param name="value">The text that the literal stands for.</param>
    public StringValueNode(string value)
        : this(null, value, false)
    {
    }

    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="value">The text that the literal stands for.</param>
    /// <param name="block">Whether the string is written as block string.</param>
    public StringValueNode(Location? location, string value, bool block)
    {
        Location = location;
        Value = value;
        Block = block;
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.StringValue;

    /// <inheritdoc />
    public Location? Location { get; }

    /// <summary>The text that the literal stands for.</summary>
    public string Value { get; }

    /// <summary>Whether the string is written as block string.</summary>
    public bool Block { get; }

    object? IValueNode.Value => Value;

    /// <inheritdoc />
    public ReadOnlySpan<byte> AsSpan() => _utf8 ??= Encoding.UTF8.GetBytes(Value);

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
