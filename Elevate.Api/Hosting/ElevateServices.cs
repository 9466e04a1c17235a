using Elevate.Api.Observability;
using Elevate.Persistence;
using Elevate.Persistence.Jobs;
using Elevate.Persistence.Leaderboards;
using Elevate.Persistence.Metrics;
using Elevate.Persistence.Outbox;
using Elevate.Persistence.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Elevate.Api.Hosting;

/// <summary>Registers what the app is made of, apart from GraphQL and identity.</summary>
internal static class ElevateServices
{
    /// <summary>Adds the database and everything that works on it.</summary>
    public static IServiceCollection AddElevateDatabase(this IServiceCollection services, string connectionString) => services
        .AddSingleton(_ => ElevateDbContextOptions.CreateDataSource(connectionString))
        .AddPooledDbContextFactory<ElevateDbContext>((provider, options) =>
            ElevateDbContextOptions.Use(options, provider.GetRequiredService<NpgsqlDataSource>())
                .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
                // Whoever asked gets the exception and logs it where it is a fault; a caller's odd text is none.
                .ConfigureWarnings(events => events.Ignore(RelationalEventId.CommandError, CoreEventId.QueryIterationFailed)))
        .AddElevateCommands()
        .AddSingleton<LeaderboardQueries>()
        .AddSingleton<BoardMaintenance>()
        .AddSingleton<MetricsQueries>()
        .AddSingleton<JobRuns>()
        .AddSingleton<RefusalLog>()
        .AddSingleton<RefusalTally>()
        .AddSingleton<OutboxDelivery>();
}
