namespace Elevate.Persistence;

/// <summary>The time zone in which the programme's days begin and end.</summary>
/// <param name="Zone">An IANA time zone.</param>
public sealed record OrganisationTimeZone(TimeZoneInfo Zone)
{
    /// <summary>Where the programme runs unless it is configured otherwise.</summary>
    public static OrganisationTimeZone Default { get; } = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta"));
}
