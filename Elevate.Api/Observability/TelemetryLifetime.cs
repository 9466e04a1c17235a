using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Elevate.Api.Observability;

/// <summary>Begins to listen when the app starts, and hands over what is left when it stops.</summary>
internal sealed class TelemetryLifetime(IServiceProvider services) : IHostedService
{
    private const int Patience = 5_000;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetService<MeterProvider>();
        services.GetService<TracerProvider>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            services.GetService<TracerProvider>()?.ForceFlush(Patience);
            services.GetService<MeterProvider>()?.ForceFlush(Patience);
        },
        CancellationToken.None).WaitAsync(cancellationToken);
}
