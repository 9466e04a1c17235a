using Elevate.Api.Configuration;
using Elevate.Persistence;
using Elevate.Persistence.Connections;
using Elevate.Persistence.Schema;
using Elevate.Persistence.Seeding;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Npgsql;

namespace Elevate.Api.Hosting;

/// <summary>Runs the app until it is told to stop.</summary>
internal static class ServeCommand
{
    /// <summary>The setting that leaves migrations to whoever runs <c>db migrate</c>, with more rights than the app needs.</summary>
    public const string MigrateOnStart = "Database:MigrateOnStart";

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var builder = ElevateApp.CreateBuilder(args);

        // The server of the database outlives the app: it was started first and is stopped last.
        await using var database = await OpenDatabaseAsync(builder, Console.WriteLine, cancellationToken);
        await using var app = ElevateApp.Build(builder, database.ConnectionString, database.DirectConnectionString);
        foreach (var mistake in UnknownSettings.In(builder.Configuration)) app.Logger.LogWarning("{Mistake}", mistake);
        await PrepareAsync(app, database, Console.WriteLine, cancellationToken);
        await StartAsync(app, cancellationToken);
        Announce(app, database);
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    public static Task<DatabaseConnection> OpenDatabaseAsync(WebApplicationBuilder builder, Action<string> report, CancellationToken cancellationToken) =>
        ElevateDatabase.OpenAsync(builder.Configuration, Checkout.WorkFolder(), report, cancellationToken);

    /// <summary>Brings the database up to date, or makes sure that it is, and, in Development, fills an empty one with the demo programme.</summary>
    public static async Task PrepareAsync(WebApplication app, DatabaseConnection database, Action<string> report, CancellationToken cancellationToken)
    {
        await using (var migrator = new DatabaseMigrator(database.DirectConnectionString))
        {
            if (app.Configuration.GetFlag(MigrateOnStart, true)) await migrator.MigrateAsync(cancellationToken: cancellationToken);
            else await RequireCurrentAsync(migrator, cancellationToken);
        }
        if (!app.Environment.IsDevelopment()) return;
        if (await new DemoSeed(app.Services.GetRequiredService<NpgsqlDataSource>()).RunAsync(cancellationToken))
            report("Seeded the demo programme.");
    }

    private static async Task RequireCurrentAsync(DatabaseMigrator migrator, CancellationToken cancellationToken)
    {
        var pending = (await migrator.GetStatusAsync(cancellationToken)).Pending;
        if (pending.Count == 0) return;
        throw new OperatorException(
            $"The database lacks {string.Join(", ", pending)}, and {MigrateOnStart} is false. Apply what is missing with db migrate, then start again.");
    }

    // What started before the fault, such as a job, has to be told that this is the end; disposed of without a word it would report a fault of its own.
    private static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }

    private static void Announce(WebApplication app, DatabaseConnection database)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Console.WriteLine($"""
            Elevate listens on {string.Join(" and ", addresses)} ({app.Environment.EnvironmentName})
              GraphQL    {addresses.First()}/graphql
              database   {database.Description}
              engine     {GraphQLEngine.Describe()}
            """);
    }
}
