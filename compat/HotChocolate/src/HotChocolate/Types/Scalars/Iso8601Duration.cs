namespace HotChocolate.Types.Scalars;

/// <summary>ISO 8601 durations. A year counts 365 days and a month 30, since a time span knows neither.</summary>
internal static class Iso8601Duration
{
    private const string DateUnits = "YMWD";
    private const string TimeUnits = "HMS";

    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan value)
    {
        value = default;
        var negative = text is ['-', ..];
        if (text is ['-' or '+', ..]) text = text[1..];
        if (text is not ['P', _, ..]) return false;
        text = text[1..];
        // In ticks, and as decimal, so that nothing overflows before the end.
        var ticks = 0m;
        if (!TryUnits(ref text, DateUnits, ref ticks)) return false;
        if (text is ['T', ..])
        {
            text = text[1..];
            if (text.IsEmpty || !TryUnits(ref text, TimeUnits, ref ticks)) return false;
        }
        if (!text.IsEmpty || ticks > long.MaxValue) return false;
        value = new TimeSpan(negative ? -(long)ticks : (long)ticks);
        return true;
    }

    // Every unit at most once and in order; only seconds may have a fraction.
    private static bool TryUnits(ref ReadOnlySpan<char> text, string units, ref decimal ticks)
    {
        var next = 0;
        while (!text.IsEmpty && text[0] is not 'T')
        {
            var length = text.IndexOfAnyExcept("0123456789.");
            if (length is < 1 or > 18) return false;
            var unit = units.IndexOf(text[length], next);
            if (unit < 0) return false;
            var style = units[unit] is 'S' ? NumberStyles.AllowDecimalPoint : NumberStyles.None;
            if (!char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[length - 1])) return false;
            if (!decimal.TryParse(text[..length], style, CultureInfo.InvariantCulture, out var amount)) return false;
            ticks += amount * TicksOf(units, unit);
            next = unit + 1;
            text = text[(length + 1)..];
        }
        return true;
    }

    private static long TicksOf(string units, int unit) => (ReferenceEquals(units, DateUnits), units[unit]) switch
    {
        (true, 'Y') => 365 * TimeSpan.TicksPerDay,
        (true, 'M') => 30 * TimeSpan.TicksPerDay,
        (true, 'W') => 7 * TimeSpan.TicksPerDay,
        (true, _) => TimeSpan.TicksPerDay,
        (false, 'H') => TimeSpan.TicksPerHour,
        (false, 'M') => TimeSpan.TicksPerMinute,
        _ => TimeSpan.TicksPerSecond
    };
}
