namespace HotChocolate.Types.Scalars;

/// <summary>DateTime: a moment with its offset from UTC, as RFC 3339 writes it. Milliseconds are shown, what is finer is cut.</summary>
internal sealed class DateTimeScalar : TextScalar<DateTimeOffset>
{
    private const string Notation = "yyyy-MM-ddTHH:mm:ss.fff";
    private const string OffsetNotation = Notation + "zzz";
    private const string UtcNotation = Notation + "Z";

    protected override bool TryParse(string text, out DateTimeOffset value) => Rfc3339.TryParse(text, out value);

    protected override bool TryConvert(object value, out DateTimeOffset result)
    {
        if (value is not DateTime time) return base.TryConvert(value, out result);
        result = ToMoment(time);
        return true;
    }

    public override bool TrySerialize(object value, out object? result)
    {
        if (value is not DateTime) return base.TrySerialize(value, out result);
        result = value;
        return true;
    }

    protected override string Format(DateTimeOffset value) => value.ToString(NotationOf(value), CultureInfo.InvariantCulture);

    public override void Write(Utf8JsonWriter writer, object result)
    {
        var value = result is DateTime time ? ToMoment(time) : (DateTimeOffset)result;
        Span<byte> text = stackalloc byte[32];
        value.TryFormat(text, out var written, NotationOf(value), CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..written]);
    }

    // Without a kind it is taken as UTC, so that an answer does not depend on the server's time zone.
    private static DateTimeOffset ToMoment(DateTime time)
        => time.Kind is DateTimeKind.Local ? new DateTimeOffset(time).ToUniversalTime() : new DateTimeOffset(time.Ticks, TimeSpan.Zero);

    private static string NotationOf(DateTimeOffset value) => value.Offset == TimeSpan.Zero ? UtcNotation : OffsetNotation;
}
