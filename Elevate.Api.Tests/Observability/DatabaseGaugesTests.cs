using Elevate.Api.Observability;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;
using Elevate.Persistence;
using Elevate.Persistence.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace Elevate.Api.Tests.Observability;

[Collection(TelemetryCollection.Name)]
public sealed class DatabaseGaugesTests
{
    [Fact]
    public async Task A_database_that_is_behind_answers_and_is_told_to_be_behind()
    {
        await using var empty = await TestDatabase.CreateEmptyAsync();

        var metrics = await LookAsync(empty.ConnectionString);

        Assert.Equal(1, Assert.Single(metrics.Of("elevate_database_up")).Value);
        Assert.InRange(Assert.Single(metrics.Of("elevate_migrations", ("state", "pending"))).Value, 5, 500);
        Assert.Empty(metrics.Of("elevate_view_age_seconds"));
        Assert.Empty(metrics.Of("elevate_outbox_lag_seconds"));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_told_to_be_down_and_nothing_else_of_it()
    {
        var metrics = await LookAsync("Host=127.0.0.1;Port=1;Username=elevate");

        Assert.Equal(0, Assert.Single(metrics.Of("elevate_database_up")).Value);
        Assert.Empty(metrics.Of("elevate_migrations"));
        Assert.Empty(metrics.Of("elevate_database_size_bytes"));
    }

    [Fact]
    public void A_board_lags_for_as_long_as_the_same_change_waits()
    {
        var clock = new ManualClock(new DateTimeOffset(2025, 10, 1, 8, 0, 0, TimeSpan.Zero));
        var lag = new BoardLag(clock);

        Assert.Equal([0, 0, 30, 0, 0], new[] { Look(null), Look(5), Look(5), Look(6), Look(null) });

        double Look(long? oldest)
        {
            var seconds = lag.After(oldest).TotalSeconds;
            clock.Advance(TimeSpan.FromSeconds(30));
            return seconds;
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-7200, 7200)]
    [InlineData(7200, -7200)]
    public async Task A_clock_that_is_wrong_is_told(int node, int ahead)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var dataSource = ElevateDbContextOptions.CreateDataSource(database.ConnectionString);

        var state = await new DatabaseProbe(dataSource, new ManualClock(DateTimeOffset.UtcNow.AddSeconds(node))).ReadAsync();

        Assert.InRange(state.ClockOffset, ahead - 60, ahead + 60);
    }

    private static async Task<Exposition> LookAsync(string connectionString)
    {
        await using var app = await RunningApp.StartAsync(connectionString, settings: "--Metrics:Loopback=true");
        await app.Services.GetRequiredService<DatabaseGauges>().LookAsync(default);
        using var client = new HttpClient { BaseAddress = app.Address };
        return Exposition.Parse(await client.GetStringAsync("/metrics"));
    }
}
