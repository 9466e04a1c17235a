using Elevate.Api.Leaderboards;
using Elevate.Api.Outbox;
using Elevate.Api.Tests.Api;
using Elevate.Api.Tests.Database;
using Elevate.Domain.Leaderboards;
using Elevate.Persistence.Leaderboards;
using Elevate.Persistence.Outbox;
using Microsoft.Extensions.Logging.Abstractions;

namespace Elevate.Api.Tests.Outbox;

public sealed class BoardTickerTests : IAsyncLifetime
{
    private readonly DatabaseFixture _database = new();
    private readonly TopicRecorder _topics = new();
    private Programme _programme = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _programme = new Programme(_database.DataSource);
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_board_that_did_not_move_does_not_tick()
    {
        await _programme.AwardAsync(await _programme.JoinAsync(), 50);
        var ticker = NewTicker();

        for (var round = 0; round < 3; round++) await ticker.RunAsync(default);

        Assert.Empty(_topics.Take());
    }

    [Fact]
    public async Task A_change_through_SQL_ticks_once_with_the_newest_state()
    {
        var ticker = NewTicker();
        await ticker.RunAsync(default);
        var (first, second) = (await _programme.JoinAsync(), await _programme.JoinAsync());

        await _programme.AwardAsync(first, 50);
        await _programme.AwardAsync(second, 70);
        await ticker.RunAsync(default);
        await ticker.RunAsync(default);

        var ticks = _topics.Take();
        Assert.Equal(
            [LeaderboardTopics.Updated(LeaderboardPeriod.AllTime), LeaderboardTopics.Updated(LeaderboardPeriod.Last30Days)],
            ticks.Select(tick => tick.Topic).Order(StringComparer.Ordinal));
        Assert.All(ticks, tick => Assert.Equal([second, first], ((LeaderboardTop)tick.Message!).Entries.Select(entry => entry.UserId)));
    }

    [Fact]
    public async Task Only_the_board_that_moved_ticks()
    {
        var ticker = NewTicker();
        await ticker.RunAsync(default);

        await _programme.AwardAsync(await _programme.JoinAsync(), 50, daysAgo: 90);
        await ticker.RunAsync(default);

        Assert.Equal(LeaderboardTopics.Updated(LeaderboardPeriod.AllTime), Assert.Single(_topics.Take()).Topic);
    }

    [Fact]
    public async Task A_user_who_hides_ticks()
    {
        var user = await _programme.JoinAsync();
        await _programme.AwardAsync(user, 50);
        var ticker = NewTicker();
        await ticker.RunAsync(default);

        await _programme.ExecuteAsync("UPDATE users SET profile_visibility = 'PRIVATE' WHERE id = $1", user);
        await ticker.RunAsync(default);

        var ticks = _topics.Take();
        Assert.Equal(2, ticks.Count);
        Assert.All(ticks, tick => Assert.Empty(((LeaderboardTop)tick.Message!).Entries));
    }

    [Fact]
    public async Task Every_node_ticks_whichever_raised_the_version()
    {
        var others = new TopicRecorder();
        var (here, there) = (NewTicker(), NewTicker(others));
        await here.RunAsync(default);
        await there.RunAsync(default);

        await _programme.AwardAsync(await _programme.JoinAsync(), 50);
        await here.RunAsync(default);
        await there.RunAsync(default);

        Assert.Equal(_topics.Take().Select(Version), others.Take().Select(Version));
        await here.RunAsync(default);
        await there.RunAsync(default);
        Assert.Empty(_topics.Take().Concat(others.Take()));
    }

    [Fact]
    public async Task Under_a_storm_a_board_ticks_ten_times_a_second_and_ends_with_the_newest_state()
    {
        var user = await _programme.JoinAsync();
        var clock = new ManualClock(DateTimeOffset.UtcNow);
        var rounds = new Rounds();
        using var relay = new OutboxRelay(
            new OutboxDelivery(_database.DataSource), [], [NewTicker(), rounds], clock, NullLogger<OutboxRelay>.Instance);
        await relay.StartAsync(default);
        await clock.PassAsync(OutboxRelay.Round);
        await rounds.NextAsync();

        for (var change = 1; change <= 20; change++)
        {
            await _programme.AwardAsync(user, 1);
            clock.Advance(OutboxRelay.Round / 2);
            if (change % 2 == 0) await rounds.NextAsync();
        }
        await relay.StopAsync(default);

        var ticks = _topics.Take().Where(tick => tick.Topic == LeaderboardTopics.Updated(LeaderboardPeriod.AllTime)).ToList();
        Assert.Equal(TimeSpan.FromSeconds(1), 10 * OutboxRelay.Round);
        Assert.Equal(
            Enumerable.Range(1, 10).Select(round => 2 * round),
            ticks.Select(tick => Assert.Single(((LeaderboardTop)tick.Message!).Entries).TotalPoints));
    }

    private static (string, long) Version((string Topic, object? Message) tick) => (tick.Topic, ((LeaderboardTop)tick.Message!).Version);

    private BoardTicker NewTicker(TopicRecorder? topics = null) =>
        new(
            new BoardMaintenance(_database.DataSource),
            new LeaderboardQueries(_database.DataSource),
            new TestContextFactory(_database),
            topics ?? _topics);

    /// <summary>The last ticker of a relay: tells when a round is over.</summary>
    private sealed class Rounds : ITicker
    {
        private readonly SemaphoreSlim _over = new(0);

        public Task RunAsync(CancellationToken cancellationToken)
        {
            _over.Release();
            return Task.CompletedTask;
        }

        public async Task NextAsync() => Assert.True(await _over.WaitAsync(TimeSpan.FromSeconds(60)));
    }
}
