using Elevate.Api.Jobs;
using Elevate.Api.Tests.Api;
using Elevate.Persistence.Jobs;
using Elevate.Persistence.Leaderboards;
using Microsoft.Extensions.DependencyInjection;

namespace Elevate.Api.Tests.Status;

public sealed class StatusTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Refresh =
        "mutation { refreshAnalytics { views { view outcome rows error } errors { __typename ... on Error { message } ... on ForbiddenError { code } } } }";

    [Theory]
    [InlineData(null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData(Programme.Sari, "AUTH_NOT_AUTHORIZED")]
    [InlineData(Programme.Budi, "AUTH_NOT_AUTHORIZED")]
    public async Task Only_admins_see_what_goes_on_inside(string? user, string code)
    {
        var response = await api.SendAsync("{ systemStatus { migrations { applied } } }", user: user);

        Assert.Equal(code, response.ErrorCode);
        Assert.Null(response.At());
    }

    [Fact]
    public async Task The_schema_the_views_the_boards_the_jobs_and_the_outbox_are_seen()
    {
        var runs = api.Services.GetRequiredService<JobRuns>();
        var now = DateTimeOffset.UtcNow;
        await FinishAsync("outbox-cleanup", new JobOutcome(Summary: "3 delivered messages removed"));
        await FinishAsync(StandingsCheckJob.JobName, await new StandingsCheckJob(api.Services.GetRequiredService<BoardMaintenance>()).RunAsync(default));
        await FinishAsync("analytics", new JobOutcome(Error: "PostgresException: canceled"));
        await api.Programme.ExecuteAsync("INSERT INTO outbox_messages (type, payload, available_at) VALUES ('test.news', '{}', 'infinity')");
        await api.Programme.RefreshAnalyticsAsync();

        var status = (await api.SendAsync(
            """
            {
              systemStatus {
                migrations { applied pending unknown }
                views { name refreshedAt ageSeconds lastRunAt durationMs rowCount error }
                standings { checkedAt differences }
                jobs { name startedAt finishedAt succeededAt dueAt runs failures error findings summary }
                outbox { waiting oldestWaiting parked }
              }
            }
            """,
            user: Programme.Admin)).Data("systemStatus")!;

        Assert.Equal("Tables", ((string)status["migrations"]!["applied"]![0]!).Split('_')[1]);
        Assert.Empty(status["migrations"]!["pending"]!.AsArray());
        Assert.Empty(status["migrations"]!["unknown"]!.AsArray());
        Assert.Equal(9, status["views"]!.AsArray().Count);
        Assert.All(status["views"]!.AsArray(), view => Assert.InRange((int)view!["ageSeconds"]!, 0, 600));
        Assert.Equal((5, null), ((int)status["views"]![0]!["rowCount"]!, (string?)status["views"]![0]!["error"]));
        Assert.Equal(0, (int)status["standings"]!["differences"]!);
        Assert.NotNull(status["standings"]!["checkedAt"]);
        Assert.Equal(
            ["analytics 1 PostgresException: canceled ", "outbox-cleanup 0  3 delivered messages removed", "standings-check 0  "],
            status["jobs"]!.AsArray().Select(job => $"{job!["name"]} {job["failures"]} {job["error"]} {job["summary"]}"));
        Assert.Equal(1, (int)status["outbox"]!["parked"]!);

        async Task FinishAsync(string job, JobOutcome outcome) =>
            await runs.FinishAsync(job, (await runs.TryStartAsync(job, now, TimeSpan.Zero))!.Value, now, now.AddHours(1), outcome);
    }

    [Fact]
    public async Task Migrations_of_a_newer_version_and_missing_ones_are_told_apart()
    {
        var last = await api.Programme.ScalarAsync<string>("SELECT max(\"MigrationId\") FROM \"__EFMigrationsHistory\"");
        await api.Programme.ExecuteAsync("UPDATE \"__EFMigrationsHistory\" SET \"MigrationId\" = '29990101000000_Later' WHERE \"MigrationId\" = $1", last);
        try
        {
            var migrations = (await api.SendAsync("{ systemStatus { migrations { pending unknown } } }", user: Programme.Admin)).Data("systemStatus", "migrations")!;

            Assert.Equal($$"""{"pending":["{{last}}"],"unknown":["29990101000000_Later"]}""", migrations.ToJsonString());
        }
        finally
        {
            await api.Programme.ExecuteAsync("UPDATE \"__EFMigrationsHistory\" SET \"MigrationId\" = $1 WHERE \"MigrationId\" = '29990101000000_Later'", last);
        }
    }

    [Fact]
    public async Task Admins_refresh_the_numbers_and_it_is_written_down()
    {
        var views = (await api.SendAsync(Refresh, user: Programme.Admin)).Data("refreshAnalytics", "views")!.AsArray();

        Assert.Equal(9, views.Count);
        Assert.All(views, view => Assert.Equal("REFRESHED", (string?)view!["outcome"]));
        Assert.Equal(
            $"REFRESH_ANALYTICS by {Programme.Admin}",
            await api.Programme.ScalarAsync<string>("SELECT action || ' by ' || actor_id FROM audit_log WHERE action = 'REFRESH_ANALYTICS'"));
    }

    [Theory]
    [InlineData(Programme.Sari)]
    [InlineData(Programme.Budi)]
    public async Task Nobody_else_refreshes_them(string user) =>
        Assert.Equal("ForbiddenError FORBIDDEN", (await api.SendAsync(Refresh, user: user)).TypedError("refreshAnalytics"));

    [Fact]
    public async Task An_anonymous_caller_refreshes_nothing() => Assert.Equal("AUTH_NOT_AUTHENTICATED", (await api.SendAsync(Refresh)).ErrorCode);
}
