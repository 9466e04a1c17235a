using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Elevate.Api.Health;

/// <summary>A look at the database. Why it went wrong is a word that stays the same, never the text of an exception.</summary>
internal abstract class DatabaseCheck(HealthDatabase database) : IHealthCheck
{
    /// <summary>No answer in time.</summary>
    public const string Timeout = "timeout";

    /// <summary>No answer, or an error for one.</summary>
    public const string Unavailable = "unavailable";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await CheckAsync(database, cancellationToken);
        }
        catch (Exception exception)
        {
            var isLate = cancellationToken.IsCancellationRequested || exception is TimeoutException or { InnerException: TimeoutException };
            return HealthCheckResult.Unhealthy(isLate ? Timeout : Unavailable);
        }
    }

    protected abstract Task<HealthCheckResult> CheckAsync(HealthDatabase database, CancellationToken cancellationToken);
}
