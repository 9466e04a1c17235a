using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Elevate.Api.Health;

/// <summary>Whether the database answers.</summary>
internal sealed class ConnectionCheck(HealthDatabase database) : DatabaseCheck(database)
{
    protected override async Task<HealthCheckResult> CheckAsync(HealthDatabase database, CancellationToken cancellationToken)
    {
        await using var command = database.DataSource.CreateCommand("SELECT 1");
        await command.ExecuteScalarAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
