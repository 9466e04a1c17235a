using System.Buffers.Text;

namespace HotChocolate.Language;

/// <summary>An integer literal of any size (spec §2.9.1).</summary>
public sealed class IntValueNode : IValueNode<string>, IFloatValueLiteral
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private string? _text;

    /// <summary>Creates the node without a location.</summary>
    /// <param name="value">The value.</param>
    public IntValueNode(int value)
        : this(null, (long)value)
    {
    }

    /// <summary>Creates the node without a location.</summary>
    /// <param name="value">The value.</param>
    public IntValueNode(long value)
        : this(null, value)
    {
    }

    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="value">The value.</param>
    public IntValueNode(Location? location, long value)
    {
        Location = location;
        _text = value.ToString(CultureInfo.InvariantCulture);
        _utf8 = Encoding.ASCII.GetBytes(_text);
    }

    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="value">The digits, with a minus sign in front of a negative number.</param>
    public IntValueNode(Location? location, ReadOnlyMemory<byte> value)
    {
        Location = location;
        _utf8 = value;
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.IntValue;

    /// <inheritdoc />
    public Location? Location { get; }

    /// <summary>The literal as it was written.</summary>
    public string Value => _text ??= Encoding.ASCII.GetString(_utf8.Span);

    object? IValueNode.Value => Value;

    /// <inheritdoc />
    public ReadOnlySpan<byte> AsSpan() => _utf8.Span;

    /// <summary>Reads the literal.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidFormatException">The number does not fit.</exception>
    public byte ToByte() =>
        Utf8Parser.TryParse(AsSpan(), out byte value, out var read) && read == _utf8.Length ? value : throw InvalidFormat();

    /// <summary>Reads the literal.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidFormatException">The number does not fit.</exception>
    public short ToInt16() =>
        Utf8Parser.TryParse(AsSpan(), out short value, out var read) && read == _utf8.Length ? value : throw InvalidFormat();

    /// <summary>Reads the literal.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidFormatException">The number does not fit.</exception>
    public int ToInt32() => TryGetInt32(out var value) ? value : throw InvalidFormat();

    /// <summary>Reads the literal.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidFormatException">The number does not fit.</exception>
    public long ToInt64() =>
        Utf8Parser.TryParse(AsSpan(), out long value, out var read) && read == _utf8.Length ? value : throw InvalidFormat();

    /// <inheritdoc />
    public float ToSingle() => float.Parse(AsSpan(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public double ToDouble() => double.Parse(AsSpan(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public decimal ToDecimal() =>
        decimal.TryParse(AsSpan(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw InvalidFormat();

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => Value;

    internal bool TryGetInt32(out int value) =>
        Utf8Parser.TryParse(AsSpan(), out value, out var read) && read == _utf8.Length;

    private InvalidFormatException InvalidFormat() => new($"The number `{Value}` does not fit.");
}
