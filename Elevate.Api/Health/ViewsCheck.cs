using Elevate.Persistence.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Elevate.Api.Health;

/// <summary>
/// Whether the analytic views can be read, and are fresh. One that was never refreshed keeps a node from its work: its numbers would be wrong. Old
/// ones do not: all nodes share them, so that a failing job would take every node away at once, with boards, submissions and reviews, which are exact
/// whatever the age of the views. They are reported, and an alert wakes somebody.
/// </summary>
internal sealed class ViewsCheck(HealthDatabase database, HealthSettings settings) : DatabaseCheck(database)
{
    protected override async Task<HealthCheckResult> CheckAsync(HealthDatabase database, CancellationToken cancellationToken)
    {
        var views = await new MetricsQueries(database.DataSource).GetFreshnessAsync(cancellationToken);
        if (!views.IsComplete) return HealthCheckResult.Unhealthy("never_refreshed");
        return views.Age > settings.ViewsFreshFor ? HealthCheckResult.Degraded("stale") : HealthCheckResult.Healthy();
    }
}
