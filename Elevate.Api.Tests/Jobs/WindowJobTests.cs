using Elevate.Api.Jobs;
using Elevate.Api.Tests.Api;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Outbox;
using Elevate.Persistence.Leaderboards;

namespace Elevate.Api.Tests.Jobs;

public sealed class WindowJobTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Days_leave_the_board_of_30_days_when_they_are_over()
    {
        var programme = new Programme(database.DataSource);
        var user = await programme.JoinAsync();
        await programme.AwardAsync(user, 20, daysAgo: 20);
        await programme.AwardAsync(user, 50);
        var clock = new ManualClock(DateTimeOffset.UtcNow);
        var maintenance = new BoardMaintenance(database.DataSource);
        var job = new WindowJob(maintenance, clock);

        await job.RunAsync(default);
        Assert.Equal("70 70", await PointsAsync());

        clock.Advance(TimeSpan.FromDays(11));
        await job.RunAsync(default);
        await job.RunAsync(default);
        Assert.Equal("70 50", await PointsAsync());

        clock.Advance(TimeSpan.FromDays(30));
        await job.RunAsync(default);
        Assert.Equal("70", await PointsAsync());

        Task<string> PointsAsync() => programme.ScalarAsync<string>(
            "SELECT string_agg(points::text, ' ' ORDER BY period) FROM standings WHERE user_id = $1", user);
    }
}
