using Elevate.Api.Jobs;
using Elevate.Api.Tests.Api;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Outbox;
using Elevate.Persistence.Leaderboards;

namespace Elevate.Api.Tests.Jobs;

public sealed class StandingsCheckJobTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Standings_that_differ_from_the_ledger_are_found_and_named()
    {
        var programme = new Programme(database.DataSource);
        var user = await programme.JoinAsync();
        await programme.AwardAsync(user, 20);
        var maintenance = new BoardMaintenance(database.DataSource);
        await maintenance.FoldAsync();
        var job = new StandingsCheckJob(maintenance);

        var well = await job.RunAsync(default);
        Assert.Equal((null, 0, null), (well.Error, well.Findings, well.Summary));

        await programme.ExecuteAsync("UPDATE standings SET points = points + 5 WHERE user_id = $1 AND period = 'ALL_TIME'", user);
        await maintenance.FoldAsync();
        var wrong = await job.RunAsync(default);
        // The standing, and the two scores between which it moved.
        Assert.Equal(3, wrong.Findings);
        Assert.StartsWith($"standing {user} ALL_TIME kept ({user},ALL_TIME,25,", wrong.Summary, StringComparison.Ordinal);

        await maintenance.RebuildAsync();
        Assert.Equal(0, (await job.RunAsync(default)).Findings);
    }
}
