using Elevate.Persistence.Metrics;

namespace Elevate.Api.Jobs;

/// <summary>Refreshes the analytic views: every quarter of an hour, and soon after something changed.</summary>
internal sealed class AnalyticsJob(AnalyticsRefresh refresh, AnalyticsSignal signal, TimeProvider clock, ILogger<AnalyticsJob> logger) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await signal.WaitAsync(Longest, clock, stoppingToken);

            // Changes come in bursts: one refresh serves them all.
            await Task.Delay(Quiet, clock, stoppingToken);
            try
            {
                foreach (var view in await refresh.RefreshAllAsync(stoppingToken))
                {
                    if (view.Outcome == RefreshOutcome.Failed) logger.LogWarning("View {View} was not refreshed: {Error}", view.View, view.Error);
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(exception, "The analytic views were not refreshed; they are tried again.");
            }
            await Task.Delay(Shortest, clock, stoppingToken);
        }
    }
}
