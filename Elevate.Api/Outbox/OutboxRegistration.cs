using Elevate.Api.Submissions;

namespace Elevate.Api.Outbox;

/// <summary>Registers the relay and whoever listens to it.</summary>
internal static class OutboxRegistration
{
    public static IServiceCollection AddOutboxRelay(this IServiceCollection services) => services
        .AddSingleton<IOutboxConsumer, SubmissionNewsConsumer>()
        .AddSingleton<ReviewQueueTicker>()
        .AddSingleton<IOutboxConsumer>(provider => provider.GetRequiredService<ReviewQueueTicker>())
        .AddSingleton<ITicker>(provider => provider.GetRequiredService<ReviewQueueTicker>())
        .AddSingleton<ITicker, BoardTicker>()
        .AddHostedService<OutboxRelay>();
}
