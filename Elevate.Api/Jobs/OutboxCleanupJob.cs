using Elevate.Persistence.Jobs;
using Elevate.Persistence.Outbox;

namespace Elevate.Api.Jobs;

/// <summary>Removes messages that were delivered long ago, and counts those that could not be.</summary>
internal sealed class OutboxCleanupJob(OutboxDelivery outbox, TimeProvider clock) : IJob
{
    /// <summary>How long a delivered message is kept, for whoever asks what happened.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public string Name => "outbox-cleanup";

    public TimeSpan Interval => TimeSpan.FromHours(1);

    public async Task<JobOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var removed = await outbox.RemoveDeliveredAsync(clock.GetUtcNow() - Kept, cancellationToken);
        var backlog = await outbox.GetBacklogAsync(cancellationToken);
        return new JobOutcome(Findings: backlog.Parked, Summary: $"{removed} delivered messages removed, {backlog.Parked} given up");
    }
}
