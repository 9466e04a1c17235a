using Elevate.Api.Tests.Domain;
using Elevate.Domain.Submissions;

namespace Elevate.Api.Tests.Api;

public sealed class ProgrammeQueryTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_stages_come_in_their_order()
    {
        var activities = (await api.SendAsync("{ activities { code name description defaultPoints maxAwardsPerUser } }")).Data("activities")!.AsArray();

        Assert.Equal(["LEARN", "EXPLORE", "AMPLIFY", "PRESENT", "SHINE"], activities.Select(activity => (string)activity!["code"]!));
        Assert.Equal(50, (int)activities[1]!["defaultPoints"]!);
    }

    [Fact]
    public async Task The_catalogue_of_badges_is_public()
    {
        var badges = (await api.SendAsync("{ badges { code name description iconUrl } }")).Data("badges")!.AsArray();

        Assert.Contains("IN_CLASS_INNOVATOR", badges.Select(badge => (string)badge!["code"]!));
        Assert.Equal(await api.Programme.ScalarAsync<long>("SELECT count(*) FROM badges"), badges.Count);
    }

    [Fact]
    public async Task Metrics_count_what_happened()
    {
        var author = await api.Programme.JoinAsync();
        var submission = await api.Programme.SubmitAsync(author, Samples.Explore, Visibility.Public);
        await api.Programme.ApproveAsync(submission.Id);
        await api.Programme.RefreshAnalyticsAsync();

        var data = (await api.SendAsync(
            """
            query ($today: LocalDate!) {
              activityMetrics { activity { code name } totalSubmissions approvedSubmissions publicSubmissions totalPointsAwarded uniqueParticipants refreshedAt }
              cohortMetrics { cohort totalParticipants totalPoints }
              schoolMetrics { school totalParticipants totalPoints averagePoints }
              activityTimeline(from: $today, to: $today, activity: EXPLORE) { date activity { code } pointsAwarded submissionsApproved }
              platformStats { totalEducators approvedSubmissions totalPointsAwarded refreshedAt }
            }
            """,
            new { today = DateTime.UtcNow.ToString("yyyy-MM-dd") })).Data()!;

        var explore = data["activityMetrics"]!.AsArray()[1]!;
        Assert.Equal("EXPLORE", (string)explore["activity"]!["code"]!);
        Assert.Equal(
            (1, 1, 1, 50, 1),
            ((int)explore["totalSubmissions"]!, (int)explore["approvedSubmissions"]!, (int)explore["publicSubmissions"]!,
                (int)explore["totalPointsAwarded"]!, (int)explore["uniqueParticipants"]!));
        Assert.Contains("Unassigned", data["cohortMetrics"]!.AsArray().Select(cohort => (string)cohort!["cohort"]!));
        Assert.Contains("SMAN 1", data["schoolMetrics"]!.AsArray().Select(school => (string)school!["school"]!));
        Assert.Equal(50, (int)Assert.Single(data["activityTimeline"]!.AsArray())!["pointsAwarded"]!);
        Assert.Equal((1, 50), ((int)data["platformStats"]!["approvedSubmissions"]!, (int)data["platformStats"]!["totalPointsAwarded"]!));
    }

    [Theory]
    [InlineData("2025-01-01", "2026-01-02", "to")]
    [InlineData("2025-01-02", "2025-01-01", "to")]
    public async Task A_timeline_of_more_than_a_year_is_refused(string from, string to, string field)
    {
        var response = await api.SendAsync(
            "query ($from: LocalDate!, $to: LocalDate!) { activityTimeline(from: $from, to: $to) { date } }", new { from, to });

        Assert.Equal("VALIDATION_ERROR", response.ErrorCode);
        Assert.Equal(field, (string)response.Errors![0]!["extensions"]!["field"]!);
    }

    [Fact]
    public async Task A_timeline_of_a_year_has_a_row_for_each_day()
    {
        var days = (await api.SendAsync("{ activityTimeline(from: \"2024-01-01\", to: \"2024-12-31\", activity: LEARN) { date } }"))
            .Data("activityTimeline")!.AsArray();

        Assert.Equal(366, days.Count);
        Assert.Equal(("2024-01-01", "2024-12-31"), ((string)days[0]!["date"]!, (string)days[^1]!["date"]!));
    }

    [Theory]
    [InlineData("profile(handle: $text) { name }")]
    [InlineData("leaderboardPosition(handle: $text) { boardSize }")]
    public async Task Text_that_the_database_cannot_hold_is_a_mistake_of_the_caller(string field)
    {
        var response = await api.SendAsync($"query ($text: String!) {{ {field} }}", new { text = "sari\0" });

        Assert.Equal("VALIDATION_ERROR", response.ErrorCode);
        Assert.DoesNotContain("22021", response.Body.ToJsonString());
    }
}
