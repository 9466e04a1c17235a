using System.Diagnostics.Metrics;
using Elevate.Api.Health;
using Elevate.Api.Jobs;
using Elevate.Persistence.Schema;
using Elevate.Persistence.Telemetry;

namespace Elevate.Api.Observability;

/// <summary>
/// Tells the state of the database as gauges. One look every so often serves all who collect, however often they do. All nodes tell the same, as far
/// as their looks agree, but for the clock: take the largest.
/// </summary>
internal sealed class DatabaseGauges : BackgroundService
{
    /// <summary>From one look to the next.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

    private readonly Meter _meter = new(ElevateTelemetry.Name, ElevateTelemetry.Meter.Version);
    private readonly HealthDatabase _database;
    private readonly TimeProvider _clock;
    private readonly BoardLag _boardLag;
    private volatile Look? _look;

    public DatabaseGauges(HealthDatabase database, TimeProvider clock)
    {
        (_database, _clock, _boardLag) = (database, clock, new BoardLag(clock));
        CreateGauges();
    }

    /// <summary>Looks once.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        // Old figures would look as if all were well. A database that is behind answers, but has not got everything that is asked for.
        var migrations = await TryAsync(() => _database.ReadMigrationsAsync(cancellationToken), cancellationToken);
        var state = migrations is null ? null : await TryAsync(() => new DatabaseProbe(_database.DataSource, _clock).ReadAsync(cancellationToken), cancellationToken);
        _look = migrations is null ? null : new Look(migrations, state, _boardLag.After(state?.OldestBoardChange));
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var rounds = new PeriodicTimer(Round, _clock);
        do await LookAsync(stoppingToken);
        while (await rounds.WaitForNextTickAsync(stoppingToken));
    }

    private static async Task<T?> TryAsync<T>(Func<Task<T>> look, CancellationToken cancellationToken) where T : class
    {
        try
        {
            return await look();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            RuleMetrics.CountFault(exception, "gauges");
            return null;
        }
    }

    private void CreateGauges()
    {
        _meter.CreateObservableGauge("elevate.database.up", () => _look is null ? 0 : 1, description: "1 where the database answers, else 0.");
        _meter.CreateObservableGauge("elevate.migrations", Migrations, "{migration}", "Migrations that are not as they should be.");
        ByKey("elevate.view.age", "s", "Age of each analytic view.", "view", state => state.Views.Select(view => (view.Name, view.Age)));
        ByKey("elevate.job.age", "s", "Time since each job last went well.", JobMetrics.JobKey, state =>
            state.Jobs.Where(job => job.Age is not null).Select(job => (job.Name, job.Age!.Value)));
        ByKey("elevate.job.failures", "{run}", "Runs of each job that have failed since it last went well.", JobMetrics.JobKey, state =>
            state.Jobs.Select(job => (job.Name, (double)job.Failures)));
        ByKey("elevate.job.findings", "{finding}", "What each job last found that somebody should look at.", JobMetrics.JobKey, state =>
            state.Jobs.Where(job => job.Findings is not null).Select(job => (job.Name, (double)job.Findings!.Value)));
        One("elevate.standings.differences", "{difference}", "Differences between the boards and the ledger, of the last check.", state =>
            state.Jobs.FirstOrDefault(job => job.Name == StandingsCheckJob.JobName)?.Findings ?? 0);
        One("elevate.board.lag", "s", "Time for which the boards' distribution has lacked a change.", _ => _look?.BoardLag.TotalSeconds ?? 0);
        One("elevate.outbox.waiting", "{message}", "News that are not delivered.", state => state.Outbox.Waiting);
        One("elevate.outbox.lag", "s", "How long the oldest of them has waited.", state => state.Outbox.Lag);
        One("elevate.outbox.parked", "{message}", "News that were given up.", state => state.Outbox.Parked);
        One("elevate.reviews.pending", "{submission}", "Submissions that wait for a decision.", state => state.PendingReviews);
        One("elevate.reviews.oldest", "s", "How long the first of them has waited.", state => state.OldestPendingReview);
        One("elevate.reviews.overdue", "{submission}", "Those that have waited for more than 48 hours.", state => state.OverdueReviews);
        One("elevate.database.size", "By", "Size of the database on disk.", state => state.SizeBytes);
        One("elevate.database.connections", "{connection}", "Connections to the server, of everybody.", state => state.Connections);
        One("elevate.database.connection.limit", "{connection}", "Connections that the server takes.", state => state.ConnectionLimit);
        One("elevate.database.query.longest", "s", "How long the slowest statement that runs has run.", state => state.LongestQuery);
        One("elevate.database.transaction.oldest", "s", "How long the oldest open transaction has been open.", state => state.OldestTransaction);
        One("elevate.database.sessions.blocked", "{session}", "Sessions that wait for a lock.", state => state.BlockedSessions);
        One("elevate.database.clock.offset", "s", "By how much its clock is ahead of this node's.", state => state.ClockOffset);
    }

    private void One(string name, string unit, string description, Func<DatabaseState, double> read) =>
        _meter.CreateObservableGauge(name, () => _look?.State is { } state ? [new Measurement<double>(read(state))] : Enumerable.Empty<Measurement<double>>(), unit, description);

    private void ByKey(string name, string unit, string description, string key, Func<DatabaseState, IEnumerable<(string Key, double Value)>> read) => _meter.CreateObservableGauge(
        name,
        () => _look?.State is { } state ? read(state).Select(item => new Measurement<double>(item.Value, new KeyValuePair<string, object?>(key, item.Key))) : [],
        unit,
        description);

    private IEnumerable<Measurement<int>> Migrations() => _look is not { Migrations: var migrations }
        ? []
        :
        [
            new(migrations.Pending.Count, new KeyValuePair<string, object?>("state", "pending")),
            new(migrations.Failed.Count, new KeyValuePair<string, object?>("state", "failed")),
            new(migrations.Unknown.Count, new KeyValuePair<string, object?>("state", "unknown"))
        ];

    private sealed record Look(MigrationStatus Migrations, DatabaseState? State, TimeSpan BoardLag);
}
