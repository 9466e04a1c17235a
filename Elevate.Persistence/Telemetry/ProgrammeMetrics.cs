using System.Diagnostics.Metrics;
using Elevate.Domain.Activities;
using Elevate.Persistence.Metrics;

namespace Elevate.Persistence.Telemetry;

/// <summary>Counts what the programme does, once it is committed.</summary>
internal static class ProgrammeMetrics
{
    private static readonly Counter<long> LedgerEntries = ElevateTelemetry.Meter.CreateCounter<long>(
        "elevate.ledger.entries", "{entry}", "Rows written to the ledger, reversals among them.");

    private static readonly Counter<long> BadgeGrants = ElevateTelemetry.Meter.CreateCounter<long>(
        "elevate.badge.grants", "{badge}", "Badges granted.");

    private static readonly Histogram<double> Refreshes = ElevateTelemetry.Meter.CreateHistogram(
        "elevate.view.refresh.duration", "s", "How long the refresh of an analytic view took.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 30, 60, 120, 300] });

    public static void CountLedgerEntry(ActivityCode activity) => LedgerEntries.Add(1, new KeyValuePair<string, object?>("activity", activity.ToKey()));

    public static void CountBadgeGrant(string code) => BadgeGrants.Add(1, new KeyValuePair<string, object?>("badge", code));

    public static void CountRefreshes(IEnumerable<ViewOutcome> views)
    {
        foreach (var view in views)
        {
            if (view.Duration is not { } duration) continue;
            Refreshes.Record(duration.TotalSeconds, new("view", view.View), new("outcome", view.Outcome is RefreshOutcome.Refreshed ? "succeeded" : "failed"));
        }
    }
}
