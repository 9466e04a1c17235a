using Elevate.Api.Jobs;
using Elevate.Persistence;
using Elevate.Persistence.Jobs;
using Elevate.Persistence.Metrics;
using Elevate.Persistence.Outbox;
using Elevate.Persistence.Schema;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Elevate.Api.Status;

/// <summary>What goes on inside, for those who run the programme.</summary>
public sealed class SystemStatus
{
    /// <summary>The database's schema.</summary>
    public Task<MigrationStatus> GetMigrationsAsync(ElevateDbContext db, NpgsqlDataSource dataSource, CancellationToken cancellationToken) =>
        MigrationStatus.ReadAsync(db, dataSource, cancellationToken);

    /// <summary>The views that metrics and statistics are read from.</summary>
    public Task<IReadOnlyList<ViewStatus>> GetViewsAsync(MetricsQueries metrics, CancellationToken cancellationToken) => metrics.GetViewsAsync(cancellationToken);

    /// <summary>Whether the live boards agree with the ledger.</summary>
    public async Task<StandingsStatus> GetStandingsAsync(ElevateDbContext db, CancellationToken cancellationToken)
    {
        var check = await db.JobRuns.SingleOrDefaultAsync(run => run.Name == StandingsCheckJob.JobName, cancellationToken);
        return new StandingsStatus(check?.SucceededAt, check?.Findings);
    }

    /// <summary>The work that is done in the background, by name.</summary>
    public async Task<IReadOnlyList<JobRun>> GetJobsAsync(ElevateDbContext db, CancellationToken cancellationToken) =>
        await db.JobRuns.OrderBy(run => run.Name).ToListAsync(cancellationToken);

    /// <summary>News on their way to subscribers, mail and webhooks.</summary>
    public Task<OutboxBacklog> GetOutboxAsync(OutboxDelivery outbox, CancellationToken cancellationToken) => outbox.GetBacklogAsync(cancellationToken);
}

/// <summary>The last check of the live boards against the ledger.</summary>
/// <param name="CheckedAt">When a check last went through, UTC; null where none ever did.</param>
/// <param name="Differences">How many differences the last check found; above zero a rebuild of the standings is due. Null where it did not go through.</param>
public sealed record StandingsStatus(DateTimeOffset? CheckedAt, int? Differences);
