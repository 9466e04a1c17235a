using System.Globalization;

namespace Elevate.Domain.Submissions;

/// <summary>Turns the local day and time of a training into a moment.</summary>
public static class SessionTime
{
    /// <summary>When a training began, UTC; the start of its day where no time was given.</summary>
    /// <param name="evidence">The training, well-formed.</param>
    /// <param name="zone">The time zone of the organisation.</param>
    public static DateTimeOffset StartOf(AmplifyEvidence evidence, TimeZoneInfo zone) => ToUtc(LocalStartOf(evidence), zone);

    internal static DateTime LocalStartOf(AmplifyEvidence evidence) => evidence.SessionDate.ToDateTime(
        evidence.SessionStartTime is { } time
            ? TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture)
            : TimeOnly.MinValue);

    internal static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone) => ToUtc(day.ToDateTime(TimeOnly.MinValue), zone);

    // A time that the clocks skipped or had twice is read with the zone's standard offset.
    private static DateTimeOffset ToUtc(DateTime local, TimeZoneInfo zone) =>
        new(DateTime.SpecifyKind(local - zone.GetUtcOffset(local), DateTimeKind.Utc));
}
