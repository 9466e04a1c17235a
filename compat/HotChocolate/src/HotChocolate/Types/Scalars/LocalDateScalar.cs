namespace HotChocolate.Types.Scalars;

/// <summary>LocalDate and Date: a day of the calendar, <c>yyyy-MM-dd</c>.</summary>
internal sealed class LocalDateScalar : TextScalar<DateOnly>
{
    private const string Notation = "yyyy-MM-dd";

    protected override bool TryParse(string text, out DateOnly value)
        => DateOnly.TryParseExact(text, Notation, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    protected override bool TryConvert(object value, out DateOnly result)
    {
        switch (value)
        {
            case DateTime time:
                result = DateOnly.FromDateTime(time);
                return true;
            case DateTimeOffset moment:
                result = DateOnly.FromDateTime(moment.DateTime);
                return true;
            default:
                return base.TryConvert(value, out result);
        }
    }

    protected override string Format(DateOnly value) => value.ToString(Notation, CultureInfo.InvariantCulture);

    public override void Write(Utf8JsonWriter writer, object result)
    {
        Span<byte> text = stackalloc byte[10];
        ((DateOnly)result).TryFormat(text, out var written, Notation, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..written]);
    }
}
