using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Elevate.Persistence.Telemetry;

/// <summary>What Elevate tells of itself, beside what its frameworks tell of themselves. Where nobody listens nothing is made.</summary>
public static class ElevateTelemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "Elevate";

    private static readonly string? Version = typeof(ElevateTelemetry).Assembly.GetName().Version?.ToString(3);

    /// <summary>The source of activities.</summary>
    public static ActivitySource Source { get; } = new(Name, Version);

    /// <summary>The meter.</summary>
    public static Meter Meter { get; } = new(Name, Version);
}
