namespace HotChocolate.Types.Scalars;

internal delegate bool TextParser<T>(string text, [MaybeNullWhen(false)] out T value);

/// <summary>A scalar that stands as text in documents and JSON.</summary>
/// <param name="parse">From text; false where it is none of the scalar's.</param>
/// <param name="format">To text.</param>
internal class TextScalar<T>(TextParser<T> parse, Func<T, string> format) : TypedScalarModel<T> where T : notnull
{
    /// <summary>Whether validation looks into the text already; false: a bad text is found when the argument is coerced.</summary>
    public bool IsTextValidated { get; init; }

    public sealed override bool AcceptsLiteral(IValueNode literal)
        => literal is StringValueNode text && (!IsTextValidated || Parse(text.Value) is not null);

    protected sealed override object? Read(IValueNode literal) => literal is StringValueNode text ? Parse(text.Value) : null;

    protected sealed override object? Read(JsonElement json) => json.ValueKind is JsonValueKind.String ? Parse(json.GetString()!) : null;

    protected override object? Convert(object value) => value switch
    {
        T => value,
        string text => Parse(text),
        _ => null
    };

    public override void Write(Utf8JsonWriter writer, object result) => writer.WriteStringValue(format((T)result));

    protected sealed override IValueNode ToLiteral(T value) => new StringValueNode(format(value));

    private object? Parse(string text) => parse(text, out var value) ? value : null;
}

/// <summary>A text scalar in a notation that .NET can write without a string in between.</summary>
/// <param name="parse">From text.</param>
/// <param name="notation">The format string for a value; at most 40 bytes come out.</param>
/// <param name="convert">From other CLR types than the scalar's own and text; what it does not know it returns as it is.</param>
internal sealed class FormattedScalar<T>(TextParser<T> parse, Func<T, string> notation, Func<object, object> convert)
    : TextScalar<T>(parse, value => value.ToString(notation(value), CultureInfo.InvariantCulture)) where T : struct, IUtf8SpanFormattable, IFormattable
{
    protected override object? Convert(object value) => base.Convert(convert(value));

    public override void Write(Utf8JsonWriter writer, object result)
    {
        var value = (T)result;
        Span<byte> text = stackalloc byte[40];
        value.TryFormat(text, out var written, notation(value), CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..written]);
    }
}
