using Elevate.Persistence;

namespace Elevate.Api.Observability;

/// <summary>Who is told what goes on inside. Nobody, unless a setting says so; then nothing is measured either.</summary>
/// <param name="Token">The bearer token that opens <c>/metrics</c>; null: none does.</param>
/// <param name="Loopback">Whether <c>/metrics</c> is open to programs of the same machine.</param>
/// <param name="ExportsMetrics">Whether metrics are sent to a collector.</param>
/// <param name="ExportsTraces">Whether traces are.</param>
internal sealed record ObservabilitySettings(string? Token, bool Loopback, bool ExportsMetrics, bool ExportsTraces)
{
    /// <summary>Shorter ones could be found by trying.</summary>
    private const int ShortestToken = 16;

    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string MetricsEndpoint = "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT";
    private const string TracesEndpoint = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";

    /// <summary>Whether <c>/metrics</c> is there.</summary>
    public bool ServesMetrics => Token is not null || Loopback;

    /// <summary>Whether anybody wants metrics.</summary>
    public bool Measures => ServesMetrics || ExportsMetrics;

    /// <summary>Reads <c>Metrics:Token</c>, <c>Metrics:Loopback</c> and the endpoints that OpenTelemetry names.</summary>
    /// <exception cref="OperatorException">The token is too short, or the switch is neither true nor false.</exception>
    public static ObservabilitySettings From(IConfiguration configuration)
    {
        var token = configuration["Metrics:Token"] is { Length: > 0 } given ? given : null;
        if (token is { Length: < ShortestToken }) throw new OperatorException($"Metrics:Token has to have {ShortestToken} characters or more.");
        if (!bool.TryParse(configuration["Metrics:Loopback"] ?? bool.FalseString, out var loopback))
            throw new OperatorException("Metrics:Loopback is true or false.");
        var isEverything = IsSet(Endpoint);
        return new ObservabilitySettings(token, loopback, isEverything || IsSet(MetricsEndpoint), isEverything || IsSet(TracesEndpoint));

        bool IsSet(string name) => !string.IsNullOrWhiteSpace(configuration[name]);
    }
}
