using System.Text.RegularExpressions;

namespace HotChocolate.Types.Scalars;

/// <summary>How moments and durations are written.</summary>
internal static partial class Times
{
    // Years and months have no exact length. In the order of the groups of the pattern.
    private static readonly decimal[] s_units =
    [
        365 * TimeSpan.TicksPerDay, 30 * TimeSpan.TicksPerDay, 7 * TimeSpan.TicksPerDay, TimeSpan.TicksPerDay,
        TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond
    ];

    /// <summary>Moments as RFC 3339 writes them: <c>2025-01-31T23:59:59.5+07:00</c>. The offset is required.</summary>
    public static bool TryParseMoment(string text, out DateTimeOffset value)
    {
        value = default;
        return Moment.IsMatch(text) && DateTimeOffset.TryParse(text.ToUpperInvariant(), CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    /// <summary>Milliseconds are shown, what is finer is cut.</summary>
    public static string NotationOf(DateTimeOffset value)
        => value.Offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ss.fffZ" : "yyyy-MM-ddTHH:mm:ss.fffzzz";

    /// <summary>Without a kind it is taken as UTC, so that an answer does not depend on the server's time zone.</summary>
    public static DateTimeOffset ToMoment(DateTime time)
        => time.Kind is DateTimeKind.Local ? new DateTimeOffset(time).ToUniversalTime() : new DateTimeOffset(time.Ticks, TimeSpan.Zero);

    /// <summary>ISO 8601 durations: every unit at most once and in order; only seconds may have a fraction.</summary>
    public static bool TryParseDuration(string text, out TimeSpan value)
    {
        value = default;
        if (Duration.Match(text) is not { Success: true } match) return false;
        // As decimal, so that nothing overflows before the end.
        var ticks = 0m;
        for (var i = 0; i < s_units.Length; i++)
            if (match.Groups[i + 1] is { Success: true } group) ticks += decimal.Parse(group.ValueSpan, CultureInfo.InvariantCulture) * s_units[i];
        if (ticks > long.MaxValue) return false;
        value = new TimeSpan(text[0] is '-' ? -(long)ticks : (long)ticks);
        return true;
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt]([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?([Zz]|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex Moment { get; }

    [GeneratedRegex(@"^[+-]?P(?=[0-9T])(?:([0-9]{1,12})Y)?(?:([0-9]{1,12})M)?(?:([0-9]{1,12})W)?(?:([0-9]{1,12})D)?"
        + @"(?:T(?=[0-9])(?:([0-9]{1,12})H)?(?:([0-9]{1,12})M)?(?:([0-9]{1,12}(?:\.[0-9]{1,12})?)S)?)?\z")]
    private static partial Regex Duration { get; }
}
