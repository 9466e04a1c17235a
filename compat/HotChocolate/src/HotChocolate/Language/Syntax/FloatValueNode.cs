namespace HotChocolate.Language;

/// <summary>A floating point literal (spec §2.9.2).</summary>
public sealed class FloatValueNode : IValueNode<string>, IFloatValueLiteral
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private string? _text;

    /// <summary>Creates the node without a location.</summary>
    /// <param name="value">The value; a finite number.</param>
    public FloatValueNode(double value)
        : this(null, WithFraction(value.ToString("R", CultureInfo.InvariantCulture)))
    {
    }

    /// <summary>Creates the node without a location.</summary>
    /// <param name="value">The value.</param>
    public FloatValueNode(decimal value)
        : this(null, WithFraction(value.ToString(CultureInfo.InvariantCulture)))
    {
    }

    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="value">The literal as it is written.</param>
    /// <param name="format">The way in which it is written.</param>
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
