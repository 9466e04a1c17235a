namespace Elevate.Api.Tests.Observability;

/// <summary>Tests of what is told to the whole process: gauges of two apps at a time would be told as one's.</summary>
[CollectionDefinition(Name)]
public sealed class TelemetryCollection
{
    public const string Name = "Telemetry";
}
