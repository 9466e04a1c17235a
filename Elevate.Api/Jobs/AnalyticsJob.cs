using Elevate.Persistence.Jobs;
using Elevate.Persistence.Metrics;

namespace Elevate.Api.Jobs;

/// <summary>Refreshes the analytic views: every quarter of an hour, and soon after something changed. Changes come in bursts; one refresh serves them all.</summary>
internal sealed class AnalyticsJob(AnalyticsRefresh refresh, AnalyticsSignal signal) : IJob
{
    public string Name => "analytics";

    public TimeSpan Interval => TimeSpan.FromMinutes(15);

    public TimeSpan? Gap => signal.IsRaised ? TimeSpan.FromMinutes(1) : null;

    public async Task<JobOutcome> RunAsync(CancellationToken cancellationToken)
    {
        // Reset first: what changes during the refresh may not be in it.
        signal.Reset();
        var views = await refresh.RefreshAllAsync(cancellationToken);
        var failed = views.Where(view => view.Outcome == RefreshOutcome.Failed).Select(view => $"{view.View} was not refreshed: {view.Error}").ToList();
        return failed.Count > 0
            ? new JobOutcome(Error: string.Join("; ", failed))
            : new JobOutcome(Summary: $"{views.Count(view => view.Outcome == RefreshOutcome.Refreshed)} views refreshed");
    }
}
