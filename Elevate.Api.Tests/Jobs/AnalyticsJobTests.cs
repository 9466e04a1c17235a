using Elevate.Api.Jobs;
using Elevate.Api.Tests.Database;
using Elevate.Persistence.Metrics;
using Elevate.Persistence.Outbox;

namespace Elevate.Api.Tests.Jobs;

public sealed class AnalyticsJobTests : IAsyncLifetime
{
    private readonly DatabaseFixture _database = new();
    private readonly AnalyticsSignal _signal = new();
    private AnalyticsJob _job = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _job = new AnalyticsJob(new AnalyticsRefresh(_database.DataSource), _signal);
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Every_view_is_refreshed()
    {
        var outcome = await _job.RunAsync(default);

        Assert.Null(outcome.Error);
        Assert.Equal("9 views refreshed", outcome.Summary);
        Assert.Equal(1, await RefreshesAsync());
    }

    [Fact]
    public async Task News_are_a_reason_until_the_refresh_that_shows_them_begins()
    {
        Assert.Null(_job.Gap);

        await NewsAsync();
        await NewsAsync();
        Assert.Equal(TimeSpan.FromMinutes(1), _job.Gap);

        await _job.RunAsync(default);
        Assert.Null(_job.Gap);
    }

    [Fact]
    public async Task A_view_that_cannot_be_refreshed_fails_the_run_and_not_the_other_views()
    {
        await using (var command = _database.DataSource.CreateCommand("DROP INDEX idx_cohort_metrics_cohort_unique")) await command.ExecuteNonQueryAsync();

        var outcome = await _job.RunAsync(default);

        Assert.StartsWith("cohort_metrics was not refreshed: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, await RefreshesAsync());
    }

    private Task NewsAsync() => _signal.ConsumeAsync(new OutboxNews(1, OutboxMessageTypes.SubmissionReviewed, "{}"), default);

    private async Task<long> RefreshesAsync()
    {
        await using var command = _database.DataSource.CreateCommand(
            "SELECT count(*) FROM view_refresh_log WHERE view_name = 'platform_stats_overview' AND success");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
