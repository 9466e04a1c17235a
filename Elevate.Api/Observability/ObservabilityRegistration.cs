using Elevate.Persistence.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Elevate.Api.Observability;

/// <summary>Registers what listens to the app's metrics and traces: a collector by OTLP, Prometheus at <c>/metrics</c>.</summary>
internal static class ObservabilityRegistration
{
    private const string MetricsPath = "/metrics";

    private static readonly string[] Meters =
    [
        ElevateTelemetry.Name, "HotChocolate.Diagnostics", "HotChocolate.Subscriptions.Postgres", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
        "Npgsql", "System.Runtime"
    ];

    private static readonly string[] Sources = [ElevateTelemetry.Name, "HotChocolate.Diagnostics", "Microsoft.AspNetCore", "Npgsql"];

    public static IServiceCollection AddElevateObservability(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = ObservabilitySettings.From(configuration);
        services.AddSingleton(settings).AddSingleton<MetricsAccess>().AddHostedService<RefusalKeeper>();
        if (settings.Measures || settings.ExportsTraces) services.AddHostedService<TelemetryLifetime>();
        if (settings.Measures)
        {
            services
                .AddSingleton(_ => CreateMeterProvider(settings, configuration))
                .AddSingleton<DatabaseGauges>()
                .AddHostedService(provider => provider.GetRequiredService<DatabaseGauges>());
        }
        if (settings.ExportsTraces) services.AddSingleton(_ => CreateTracerProvider(configuration));
        return services;
    }

    /// <summary>Serves <c>/metrics</c> where a setting says so.</summary>
    public static void MapElevateMetrics(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<ObservabilitySettings>();
        if (!settings.ServesMetrics) return;
        app.MapPrometheusScrapingEndpoint(
            MetricsPath,
            app.Services.GetRequiredService<MeterProvider>(),
            branch => branch.Use(branch.ApplicationServices.GetRequiredService<MetricsAccess>().InvokeAsync),
            optionsName: null).AsProbe();
    }

    /// <summary>Completes the spans of requests where anybody gets them.</summary>
    public static void UseElevateObservability(this WebApplication app)
    {
        if (app.Services.GetRequiredService<ObservabilitySettings>().ExportsTraces) app.Use(HttpSpans.InvokeAsync);
    }

    private static MeterProvider CreateMeterProvider(ObservabilitySettings settings, IConfiguration configuration)
    {
        var metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .SetResourceBuilder(CreateResource())
            .AddMeter(Meters);
        if (settings.ServesMetrics) metrics.AddPrometheusExporter(options => options.ScopeInfoEnabled = false);
        if (settings.ExportsMetrics) metrics.AddOtlpExporter();
        return metrics.Build();
    }

    private static TracerProvider CreateTracerProvider(IConfiguration configuration) => Sdk.CreateTracerProviderBuilder()
        .ConfigureServices(services => services.AddSingleton(configuration))
        .SetResourceBuilder(CreateResource())
        .AddSource(Sources)
        .AddProcessor(new PrivateSpans())
        .AddOtlpExporter()
        .Build();

    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES have the last word.
    private static ResourceBuilder CreateResource() => ResourceBuilder.CreateEmpty()
        .AddService("elevate", serviceVersion: typeof(ObservabilityRegistration).Assembly.GetName().Version?.ToString(3))
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();
}
