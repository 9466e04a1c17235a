namespace HotChocolate.Types.Scalars;

/// <summary>LocalTime: a time of day to the second, <c>HH:mm:ss</c>.</summary>
internal sealed class LocalTimeScalar : TextScalar<TimeOnly>
{
    private const string Notation = "HH:mm:ss";

    protected override bool TryParse(string text, out TimeOnly value)
        => TimeOnly.TryParseExact(text, Notation, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    protected override bool TryConvert(object value, out TimeOnly result)
    {
        switch (value)
        {
            case DateTime time:
                result = TimeOnly.FromDateTime(time);
                return true;
            case DateTimeOffset moment:
                result = TimeOnly.FromDateTime(moment.DateTime);
                return true;
            default:
                return base.TryConvert(value, out result);
        }
    }

    protected override string Format(TimeOnly value) => value.ToString(Notation, CultureInfo.InvariantCulture);

    public override void Write(Utf8JsonWriter writer, object result)
    {
        Span<byte> text = stackalloc byte[8];
        ((TimeOnly)result).TryFormat(text, out var written, Notation, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..written]);
    }
}
