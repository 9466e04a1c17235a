using Elevate.Domain.Submissions;

namespace Elevate.Api.Tests.Domain.Submissions;

public sealed class ApprovalWarningsTests
{
    private static readonly AmplifyEvidence _session = Samples.Amplify with
    {
        SessionStartTime = "23:50",
        Location = new SessionLocation(City: "Bandung"),
    };

    [Fact]
    public void The_first_doubt_is_named()
    {
        Assert.Equal(ApprovalWarnings.MissingSessionStartTime, ApprovalWarnings.For(Samples.Amplify, []));
        Assert.Equal(ApprovalWarnings.MissingCity, ApprovalWarnings.For(_session with { Location = new SessionLocation("Hall") }, []));
        Assert.Null(ApprovalWarnings.For(_session, []));
    }

    [Theory]
    [InlineData(0, "23:05", "bandung", true)]
    [InlineData(0, "23:04", "bandung", false)]
    [InlineData(1, "00:35", "BANDUNG", true)]
    [InlineData(1, "00:36", "Bandung", false)]
    [InlineData(0, "23:50", "Jakarta", false)]
    [InlineData(0, null, "Bandung", false)]
    public void Two_starts_in_one_city_within_45_minutes_look_alike(int daysLater, string? start, string city, bool suspect)
    {
        var other = _session with
        {
            SessionDate = _session.SessionDate.AddDays(daysLater),
            SessionStartTime = start,
            Location = new SessionLocation(City: city),
        };
        Assert.Equal(suspect ? ApprovalWarnings.DuplicateSessionSuspect : null, ApprovalWarnings.For(_session, [other]));
    }

    [Theory]
    [InlineData("Asia/Jakarta", "08:00", "2025-08-25T01:00:00Z")]
    [InlineData("Asia/Kolkata", "08:00", "2025-08-25T02:30:00Z")]
    [InlineData("America/New_York", "08:00", "2025-08-25T12:00:00Z")]
    [InlineData("Asia/Jakarta", null, "2025-08-24T17:00:00Z")]
    public void A_training_begins_by_the_clock_of_its_zone(string zone, string? start, string utc) => Assert.Equal(
        DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture),
        SessionTime.StartOf(Samples.Amplify with { SessionStartTime = start }, TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Fact]
    public void A_time_that_the_clocks_skipped_is_still_a_time()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var skipped = Samples.Amplify with { SessionDate = new DateOnly(2025, 3, 30), SessionStartTime = "02:30" };
        Assert.Equal(new DateTimeOffset(2025, 3, 30, 1, 30, 0, TimeSpan.Zero), SessionTime.StartOf(skipped, zone));
    }
}
