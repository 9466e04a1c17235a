using System.Globalization;

namespace Elevate.Domain.Submissions;

/// <summary>Turns the local day and time of a training into a moment.</summary>
public static class SessionTime
{
    /// <summary>When a training began, UTC; the start of its day where no time was given.</summary>
    /// <param name="evidence">The training, well-formed.</param>
    /// <param name="zone">The time zone of the organisation.</param>
    public static DateTimeOffset StartOf(AmplifyEvidence evidence, TimeZoneInfo zone)
    {
        var time = evidence.SessionStartTime is { } text
            ? TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture)
            : TimeOnly.MinValue;
        return ToUtc(evidence.SessionDate, time, zone);
    }

    // A time that the clocks skipped or had twice is read with the zone's standard offset.
    internal static DateTimeOffset ToUtc(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(time);
        return new DateTimeOffset(DateTime.SpecifyKind(local - zone.GetUtcOffset(local), DateTimeKind.Utc));
    }
}
