using HotChocolate.Execution.Configuration;
using HotChocolate.Subscriptions;
using HotChocolate.Subscriptions.Postgres;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers topics that reach all nodes on one PostgreSQL server.</summary>
public static class PostgresSubscriptionTransportExtensions
{
    /// <summary>Adds sender and receiver of topics that reach every node with the same channel; all schemas share them.</summary>
    public static IRequestExecutorBuilder AddPostgresSubscriptions(
        this IRequestExecutorBuilder builder, Action<PostgresSubscriptionOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return builder.AddPostgresSubscriptions((_, options) => configure(options));
    }

    /// <summary>Adds sender and receiver of topics that reach every node with the same channel; all schemas share them.</summary>
    public static IRequestExecutorBuilder AddPostgresSubscriptions(
        this IRequestExecutorBuilder builder, Action<IServiceProvider, PostgresSubscriptionOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddPostgresSubscriptionPublisher(configure);
        builder.Services.AddSingleton<ITopicEventReceiver>(static services => services.GetRequiredService<PostgresTopics>());
        return builder;
    }

    /// <summary>Adds the sender only, for processes that serve no subscriptions but have news for those that do.</summary>
    public static IServiceCollection AddPostgresSubscriptionPublisher(
        this IServiceCollection services, Action<IServiceProvider, PostgresSubscriptionOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<PostgresSubscriptionOptions>().Configure<IServiceProvider>((options, provider) => configure(provider, options));
        services.TryAddSingleton<PostgresTopics>();
        services.AddSingleton<ITopicEventSender>(static provider => provider.GetRequiredService<PostgresTopics>());
        return services;
    }
}
