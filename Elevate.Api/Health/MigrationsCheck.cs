using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Elevate.Api.Health;

/// <summary>
/// Whether the database has every migration of this version. Migrations of a newer one are no reason against it, failed ones neither: while versions
/// change, the old one still serves.
/// </summary>
internal sealed class MigrationsCheck(HealthDatabase database) : DatabaseCheck(database)
{
    protected override async Task<HealthCheckResult> CheckAsync(HealthDatabase database, CancellationToken cancellationToken)
    {
        var status = await database.ReadMigrationsAsync(cancellationToken);
        if (status.Pending.Count == 0) return HealthCheckResult.Healthy();
        return HealthCheckResult.Unhealthy(status.Failed.Any(failed => status.Pending.Contains(failed.Name)) ? "failed" : "pending");
    }
}
