using Elevate.Api.Outbox;

namespace Elevate.Api.Jobs;

/// <summary>The jobs of the app, one line each.</summary>
internal static class JobRegistration
{
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<AnalyticsSignal>()
        .AddSingleton<IOutboxConsumer>(provider => provider.GetRequiredService<AnalyticsSignal>())
        .AddJob<AnalyticsJob>()
        .AddJob<OutboxCleanupJob>()
        .AddJob<StandingsCheckJob>()
        .AddJob<WindowJob>();

    private static IServiceCollection AddJob<TJob>(this IServiceCollection services) where TJob : class, IJob => services
        .AddSingleton<TJob>()
        .AddHostedService<JobRunner<TJob>>();
}
