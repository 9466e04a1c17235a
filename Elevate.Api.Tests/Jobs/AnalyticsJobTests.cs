using Elevate.Api.Jobs;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;
using Elevate.Persistence.Metrics;
using Elevate.Persistence.Outbox;
using Npgsql;

namespace Elevate.Api.Tests.Jobs;

public sealed class AnalyticsJobTests : IAsyncLifetime
{
    private readonly DatabaseFixture _database = new();
    private readonly ManualClock _clock = new(DateTimeOffset.UtcNow);
    private readonly AnalyticsSignal _signal = new();
    private readonly LogRecorder<AnalyticsJob> _log = new();
    private AnalyticsJob? _job;

    public Task InitializeAsync() => _database.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _job!.StopAsync(default);
        _job.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Without_news_the_views_are_refreshed_every_quarter_of_an_hour()
    {
        await StartAsync();

        await _clock.PassAsync(AnalyticsJob.Longest);
        await _clock.WaitedForAsync(AnalyticsJob.Shortest);
        Assert.Equal(1, await RefreshesAsync());

        _clock.Advance(AnalyticsJob.Shortest);
        await _clock.PassAsync(AnalyticsJob.Longest - AnalyticsJob.Shortest);
        await _clock.WaitedForAsync(AnalyticsJob.Shortest);
        Assert.Equal(2, await RefreshesAsync());
    }

    [Fact]
    public async Task A_burst_of_news_is_one_refresh()
    {
        await StartAsync();
        await _clock.WaitedForAsync(AnalyticsJob.Longest);

        await NewsAsync();
        await _clock.WaitedForAsync(AnalyticsJob.Burst);
        await NewsAsync();
        await NewsAsync();
        Assert.Equal(0, await RefreshesAsync());
        _clock.Advance(AnalyticsJob.Burst);
        await _clock.PassAsync(AnalyticsJob.Shortest);

        // It waits for the clock again: nothing is left of the burst.
        await _clock.WaitedForAsync(AnalyticsJob.Longest - AnalyticsJob.Shortest);
        Assert.Equal(1, await RefreshesAsync());
    }

    [Fact]
    public async Task News_after_a_refresh_is_another_one_a_minute_later()
    {
        await StartAsync();
        await NewsAsync();
        await _clock.PassAsync(AnalyticsJob.Burst);
        await _clock.WaitedForAsync(AnalyticsJob.Shortest);

        await NewsAsync();
        await _clock.PassAsync(AnalyticsJob.Shortest);
        await _clock.PassAsync(AnalyticsJob.Burst);
        await _clock.WaitedForAsync(AnalyticsJob.Shortest);

        Assert.Equal(2, await RefreshesAsync());
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task A_refresh_that_fails_is_logged_and_tried_again()
    {
        await using var nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Timeout=5");
        await StartAsync(nowhere);
        await NewsAsync();
        await _clock.PassAsync(AnalyticsJob.Burst);
        await _clock.PassAsync(AnalyticsJob.Shortest);
        await _clock.PassAsync(AnalyticsJob.Burst);
        await _clock.WaitedForAsync(AnalyticsJob.Shortest);

        Assert.Equal(2, _log.Lines.Count);
        Assert.All(_log.Lines, line => Assert.StartsWith("Warning: The analytic views were not refreshed", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_view_that_cannot_be_refreshed_is_named()
    {
        await ExecuteAsync("DROP INDEX idx_cohort_metrics_cohort_unique");
        await StartAsync();
        await NewsAsync();
        await _clock.PassAsync(AnalyticsJob.Burst);
        await _clock.WaitedForAsync(AnalyticsJob.Shortest);

        Assert.StartsWith("Warning: View cohort_metrics was not refreshed: ", Assert.Single(_log.Lines), StringComparison.Ordinal);
        Assert.Equal(1, await RefreshesAsync());
    }

    private Task StartAsync(NpgsqlDataSource? dataSource = null)
    {
        _job = new AnalyticsJob(new AnalyticsRefresh(dataSource ?? _database.DataSource), _signal, _clock, _log);
        return _job.StartAsync(default);
    }

    private Task NewsAsync() => _signal.ConsumeAsync(new OutboxNews(1, OutboxMessageTypes.SubmissionReviewed, "{}"), default);

    private async Task<long> RefreshesAsync()
    {
        await using var command = _database.DataSource.CreateCommand(
            "SELECT count(*) FROM view_refresh_log WHERE view_name = 'platform_stats_overview' AND success");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
