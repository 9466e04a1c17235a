using System.Diagnostics.Metrics;
using Elevate.Persistence.Telemetry;

namespace Elevate.Api.Jobs;

/// <summary>Measures runs of jobs.</summary>
internal static class JobMetrics
{
    /// <summary>The attribute that names a job; <c>job</c> is what Prometheus names its targets by.</summary>
    public const string JobKey = "job.name";

    private static readonly Histogram<double> Duration = ElevateTelemetry.Meter.CreateHistogram(
        "elevate.job.duration", "s", "How long a run of a job took.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 30, 60, 120, 300] });

    public static void Record(string job, TimeSpan duration, bool succeeded) =>
        Duration.Record(duration.TotalSeconds, new(JobKey, job), new("outcome", succeeded ? "succeeded" : "failed"));
}
