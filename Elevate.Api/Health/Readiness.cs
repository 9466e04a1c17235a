using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Elevate.Api.Health;

/// <summary>
/// Whether this node can do its work. Whoever asks within a second gets the same answer, so that asking is no way to keep the database busy; one that
/// does not come in time is no.
/// </summary>
internal sealed class Readiness(HealthCheckService checks, HealthSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1);

    // Checks end by themselves; this is for one that does not.
    private readonly TimeSpan _patience = settings.Patience + TimeSpan.FromSeconds(0.3);

    private readonly Lock _gate = new();
    private Task<HealthReport>? _report;
    private long _since;

    /// <summary>The state of a second ago at most; null where it could not be found out in time.</summary>
    /// <param name="cancellationToken">Stops waiting; others may still be.</param>
    public async Task<HealthReport?> GetAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Report().WaitAsync(_patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private Task<HealthReport> Report()
    {
        lock (_gate)
        {
            // One that is late is not joined by another: they would pile up.
            if (_report is { IsCompleted: false } || (_report is { IsCompletedSuccessfully: true } && clock.GetElapsedTime(_since) < Lifetime)) return _report;
            _since = clock.GetTimestamp();
            return _report = Task.Run(() => checks.CheckHealthAsync());
        }
    }
}
