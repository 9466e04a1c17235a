using System.Diagnostics.Metrics;
using Elevate.Api.Health;
using Elevate.Api.Jobs;
using Elevate.Persistence;
using Elevate.Persistence.Schema;
using Elevate.Persistence.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Observability;

/// <summary>
/// Tells the state of the database as gauges. One look every so often serves all who collect, however often they do. All nodes tell the same, as far
/// as their looks agree: take the largest.
/// </summary>
internal sealed class DatabaseGauges : BackgroundService
{
    /// <summary>From one look to the next.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

    private readonly Meter _meter = new(ElevateTelemetry.Name, ElevateTelemetry.Meter.Version);
    private readonly HealthDatabase _database;
    private readonly TimeProvider _clock;
    private readonly Lazy<IReadOnlyList<string>> _migrations;
    private readonly BoardLag _boardLag;
    private volatile Look? _look;

    public DatabaseGauges(HealthDatabase database, IDbContextFactory<ElevateDbContext> contexts, TimeProvider clock)
    {
        (_database, _clock, _boardLag) = (database, clock, new BoardLag(clock));
        _migrations = new(() =>
        {
            using var context = contexts.CreateDbContext();
            return [.. context.Database.GetMigrations()];
        });
        CreateGauges();
    }

    /// <summary>Looks once.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var migrations = await MigrationStatus.ReadAsync(_migrations.Value, _database.DataSource, cancellationToken);
            var state = await new DatabaseProbe(_database.DataSource).ReadAsync(cancellationToken);
            _look = new Look(migrations, state, _boardLag.After(state.OldestBoardChange));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Old figures would look as if all were well.
            _look = null;
            RuleMetrics.CountFault(exception, "gauges");
        }
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

    private void CreateGauges()
    {
        _meter.CreateObservableGauge("elevate.database.up", () => _look is null ? 0 : 1, description: "1 where the database answers, else 0.");
        ByKey("elevate.migrations", "{migration}", "Migrations that are not as they should be.", "state", look =>
            [("pending", look.Migrations.Pending.Count), ("failed", look.Migrations.Failed.Count), ("unknown", look.Migrations.Unknown.Count)]);
        ByKey("elevate.view.age", "s", "Age of each analytic view.", "view", look => look.State.Views.Select(view => (view.Name, view.Age)));
        ByKey("elevate.job.age", "s", "Time since each job last went well.", JobMetrics.JobKey, look =>
            look.State.Jobs.Where(job => job.Age is not null).Select(job => (job.Name, job.Age!.Value)));
        ByKey("elevate.job.failures", "{run}", "Runs of each job that have failed since it last went well.", JobMetrics.JobKey, look =>
            look.State.Jobs.Select(job => (job.Name, (double)job.Failures)));
        ByKey("elevate.job.findings", "{finding}", "What each job last found that somebody should look at.", JobMetrics.JobKey, look =>
            look.State.Jobs.Where(job => job.Findings is not null).Select(job => (job.Name, (double)job.Findings!.Value)));
        One("elevate.standings.differences", "{difference}", "Differences between the boards and the ledger, of the last check.", look =>
            look.State.Jobs.FirstOrDefault(job => job.Name == StandingsCheckJob.JobName)?.Findings ?? 0);
        One("elevate.board.lag", "s", "Time for which the boards' distribution has lacked a change.", look => look.BoardLag.TotalSeconds);
        One("elevate.outbox.waiting", "{message}", "News that are not delivered.", look => look.State.Outbox.Waiting);
        One("elevate.outbox.lag", "s", "How long the oldest of them has waited.", look => look.State.Outbox.Lag);
        One("elevate.outbox.parked", "{message}", "News that were given up.", look => look.State.Outbox.Parked);
        One("elevate.reviews.pending", "{submission}", "Submissions that wait for a decision.", look => look.State.PendingReviews);
        One("elevate.reviews.oldest", "s", "How long the first of them has waited.", look => look.State.OldestPendingReview);
        One("elevate.reviews.overdue", "{submission}", "Those that have waited for more than 48 hours.", look => look.State.OverdueReviews);
        One("elevate.database.size", "By", "Size of the database on disk.", look => look.State.SizeBytes);
        One("elevate.database.connections", "{connection}", "Connections to the server, of everybody.", look => look.State.Connections);
        One("elevate.database.connection.limit", "{connection}", "Connections that the server takes.", look => look.State.ConnectionLimit);
        One("elevate.database.query.longest", "s", "How long the slowest statement that runs has run.", look => look.State.LongestQuery);
        One("elevate.database.transaction.oldest", "s", "How long the oldest open transaction has been open.", look => look.State.OldestTransaction);
        One("elevate.database.sessions.blocked", "{session}", "Sessions that wait for a lock.", look => look.State.BlockedSessions);
    }

    private void One(string name, string unit, string description, Func<Look, double> read) =>
        _meter.CreateObservableGauge(name, () => _look is { } look ? [new Measurement<double>(read(look))] : Enumerable.Empty<Measurement<double>>(), unit, description);

    private void ByKey(string name, string unit, string description, string key, Func<Look, IEnumerable<(string Key, double Value)>> read) => _meter.CreateObservableGauge(
        name,
        () => _look is { } look ? read(look).Select(item => new Measurement<double>(item.Value, new KeyValuePair<string, object?>(key, item.Key))) : [],
        unit,
        description);

    private sealed record Look(MigrationStatus Migrations, DatabaseState State, TimeSpan BoardLag);
}
