using System.Diagnostics.Metrics;
using Elevate.Persistence.Telemetry;

namespace Elevate.Api.Outbox;

/// <summary>Counts deliveries of news.</summary>
internal static class OutboxMetrics
{
    private static readonly Counter<long> Deliveries = ElevateTelemetry.Meter.CreateCounter<long>(
        "elevate.outbox.deliveries", "{delivery}", "Attempts to deliver news, by type and outcome.");

    public static void Count(string type, bool succeeded) => Deliveries.Add(1, new("type", type), new("outcome", succeeded ? "succeeded" : "failed"));
}
