using Elevate.Persistence;
using HotChocolate.Execution.Configuration;
using Npgsql;

namespace Elevate.Api.Topics;

/// <summary>Registers how news reaches subscribers.</summary>
internal static class TopicRegistration
{
    private const string Channel = "elevate_topics";

    /// <param name="graphql">The schema.</param>
    /// <param name="backplane">A connection string to the database that carries news between nodes, not through a pooler; null: nothing does.</param>
    public static IRequestExecutorBuilder AddTopics(this IRequestExecutorBuilder graphql, string? backplane)
    {
        graphql.Services
            .AddSingleton<NodeTopics>()
            .AddKeyedSingleton(NodeTopics.Key, (provider, _) => provider.GetRequiredService<NodeTopics>().Sender)
            .AddKeyedSingleton(NodeTopics.Key, (provider, _) => provider.GetRequiredService<NodeTopics>().Receiver);
        if (backplane is null) return graphql.AddInMemorySubscriptions();
        return graphql.AddPostgresSubscriptions(options =>
        {
            // Two connections that stay: they need no pool, and no transaction of a request.
            var connection = new NpgsqlConnectionStringBuilder(backplane) { Pooling = false, Enlist = false, KeepAlive = 30 };
            connection.ApplicationName = $"{connection.ApplicationName ?? "elevate"} topics";
            var dataSource = ElevateDbContextOptions.CreateDataSource(connection.ConnectionString);
            options.ConnectionFactory = _ => ValueTask.FromResult(dataSource.CreateConnection());
            options.ChannelName = Channel;
        });
    }

    /// <summary>What <c>Subscriptions:Backplane</c> says.</summary>
    /// <returns>The connection string for <see cref="AddTopics"/>.</returns>
    /// <exception cref="OperatorException">It is neither of the two.</exception>
    public static string? BackplaneOf(IConfiguration configuration, string connectionString)
    {
        var setting = configuration["Subscriptions:Backplane"];
        if (string.IsNullOrWhiteSpace(setting)) return connectionString;
        if (!Enum.TryParse<Backplane>(setting, ignoreCase: true, out var backplane) || !Enum.IsDefined(backplane))
            throw new OperatorException("Subscriptions:Backplane is Postgres or Memory.");
        return backplane is Backplane.Postgres ? connectionString : null;
    }
}
