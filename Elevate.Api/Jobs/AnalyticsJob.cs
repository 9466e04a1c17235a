using Elevate.Persistence.Metrics;

namespace Elevate.Api.Jobs;

/// <summary>Refreshes the analytic views: every quarter of an hour, and soon after something changed.</summary>
internal sealed class AnalyticsJob(AnalyticsRefresh refresh, AnalyticsSignal signal, TimeProvider clock, ILogger<AnalyticsJob> logger) : BackgroundService
{
    /// <summary>From one refresh to the next where nothing changes.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>From one refresh to the next where much changes.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <summary>Changes come in bursts: so long after the first, one refresh serves them all.</summary>
    public static readonly TimeSpan Burst = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var rest = Longest; ; rest = Longest - Shortest)
        {
            if (await signal.WaitAsync(rest, clock, stoppingToken)) await Task.Delay(Burst, clock, stoppingToken);

            // Reset first: what changes during the refresh may not be in it.
            signal.Reset();
            await RefreshAsync(stoppingToken);
            await Task.Delay(Shortest, clock, stoppingToken);
        }
    }

    private async Task RefreshAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var view in await refresh.RefreshAllAsync(stoppingToken))
            {
                if (view.Outcome == RefreshOutcome.Failed) logger.LogWarning("View {View} was not refreshed: {Error}", view.View, view.Error);
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // The news is not lost with the run that it called for.
            logger.LogWarning(exception, "The analytic views were not refreshed; they are tried again.");
            signal.Raise();
        }
    }
}
