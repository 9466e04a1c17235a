using Elevate.Persistence.Outbox;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Elevate.Api.Health;

/// <summary>Whether news go out. As with the views, all nodes share the outbox, and none answers better for being taken away.</summary>
internal sealed class OutboxCheck(HealthDatabase database, HealthSettings settings, TimeProvider clock) : DatabaseCheck(database)
{
    protected override async Task<HealthCheckResult> CheckAsync(HealthDatabase database, CancellationToken cancellationToken)
    {
        var backlog = await new OutboxDelivery(database.DataSource).GetBacklogAsync(cancellationToken);
        return clock.GetUtcNow() - backlog.OldestWaiting > settings.OutboxLag ? HealthCheckResult.Degraded("late") : HealthCheckResult.Healthy();
    }
}
