using Elevate.Persistence;
using Elevate.Persistence.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Elevate.Api.Health;

/// <summary>
/// Whether the database has every migration of this version. Migrations of a newer one are no reason against it, failed ones neither: while versions
/// change, the old one still serves.
/// </summary>
internal sealed class MigrationsCheck(HealthDatabase database, IDbContextFactory<ElevateDbContext> contexts) : DatabaseCheck(database)
{
    private readonly Lazy<IReadOnlyList<string>> _known = new(() =>
    {
        using var context = contexts.CreateDbContext();
        return [.. context.Database.GetMigrations()];
    });

    protected override async Task<HealthCheckResult> CheckAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var status = await MigrationStatus.ReadAsync(_known.Value, database, cancellationToken);
        if (status.Pending.Count == 0) return HealthCheckResult.Healthy();
        return HealthCheckResult.Unhealthy(status.Failed.Any(failed => status.Pending.Contains(failed.Name)) ? "failed" : "pending");
    }
}
