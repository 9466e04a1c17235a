namespace HotChocolate.Language;

/// <summary>An integer literal of any size (spec §2.9.1).</summary>
public sealed class IntValueNode : IValueNode<string>, IFloatValueLiteral
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private string? _text;

    /// <summary>Creates the node without a location.</summary>
    public IntValueNode(int value) : this(null, (long)value) { }

    /// <summary>Creates the node without a location.</summary>
    public IntValueNode(long value) : this(null, value) { }

    /// <summary>Creates the node.</summary>
    public IntValueNode(Location? location, long value)
    {
        Location = location;
        _text = value.ToString(CultureInfo.InvariantCulture);
        _utf8 = Encoding.ASCII.GetBytes(_text);
    }

    /// <summary>Creates the node.</summary>
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
    /// <exception cref="InvalidFormatException">The number does not fit.</exception>
    public byte ToByte() => Read<byte>();

    /// <inheritdoc cref="ToByte" />
    public short ToInt16() => Read<short>();

    /// <inheritdoc cref="ToByte" />
    public int ToInt32() => Read<int>();

    /// <inheritdoc cref="ToByte" />
    public long ToInt64() => Read<long>();

    /// <inheritdoc />
    public float ToSingle() => Read<float>();
    /// <inheritdoc />
    public double ToDouble() => Read<double>();
    /// <inheritdoc />
    public decimal ToDecimal() => Read<decimal>();

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => Value;

    internal bool TryGetInt32(out int value) => int.TryParse(AsSpan(), CultureInfo.InvariantCulture, out value);

    private T Read<T>()
        where T : IUtf8SpanParsable<T> =>
        T.TryParse(AsSpan(), CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new InvalidFormatException($"The number `{Value}` does not fit.");
}

/// <summary>A floating point literal (spec §2.9.2).</summary>
public sealed class FloatValueNode : IValueNode<string>, IFloatValueLiteral
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private string? _text;

    /// <summary>Creates the node without a location.</summary>
    public FloatValueNode(double value) : this(null, WithFraction(value.ToString("R", CultureInfo.InvariantCulture))) { }

    /// <summary>Creates the node without a location.</summary>
    public FloatValueNode(decimal value) : this(null, WithFraction(value.ToString(CultureInfo.InvariantCulture))) { }

    /// <summary>Creates the node.</summary>
    public FloatValueNode(Location? location, ReadOnlyMemory<byte> value, FloatFormat format)
    {
        Location = location;
        _utf8 = value;
        Format = format;
    }

    private FloatValueNode(Location? location, string text)
        : this(location, Encoding.ASCII.GetBytes(text), text.Contains('E') ? FloatFormat.Exponential : FloatFormat.FixedPoint) =>
        _text = text;

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.FloatValue;
    /// <inheritdoc />
    public Location? Location { get; }

    /// <summary>The way in which the number is written.</summary>
    public FloatFormat Format { get; }

    /// <summary>The literal as it was written.</summary>
    public string Value => _text ??= Encoding.ASCII.GetString(_utf8.Span);

    object? IValueNode.Value => Value;

    /// <inheritdoc />
    public ReadOnlySpan<byte> AsSpan() => _utf8.Span;

    /// <inheritdoc />
    public float ToSingle() => float.Parse(AsSpan(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public double ToDouble() => double.Parse(AsSpan(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public decimal ToDecimal() =>
        decimal.TryParse(AsSpan(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new InvalidFormatException($"The number `{Value}` does not fit.");

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => Value;

    // spec §2.9.2: without a point or an exponent it would be an integer.
    private static string WithFraction(string text) => text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
}

/// <summary>The ways to write a floating point number (spec §2.9.2).</summary>
public enum FloatFormat
{
    /// <summary>With a decimal point only: <c>1.5</c>.</summary>
    FixedPoint,

    /// <summary>With an exponent: <c>15e-1</c>.</summary>
    Exponential,
}
