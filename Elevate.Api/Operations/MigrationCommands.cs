using System.CommandLine;
using Elevate.Persistence;
using Elevate.Persistence.Schema;
using Elevate.Persistence.Schema.Drift;
using Npgsql;

namespace Elevate.Api.Operations;

/// <summary>The commands on the history of the schema.</summary>
internal static class MigrationCommands
{
    public static Command Migrate()
    {
        var json = DatabaseCommands.Json();
        return DatabaseCommands.Create("migrate", "Applies the migrations that are pending. Nodes may call it at once: one does the work.", async (result, database, token) =>
        {
            await using var migrator = new DatabaseMigrator(database.DirectConnectionString);
            var applied = await migrator.MigrateAsync(result.GetValue(json) ? null : Console.WriteLine, token);
            if (database.AppRole is { } role)
            {
                await using var connection = new NpgsqlConnection(database.DirectConnectionString);
                await connection.OpenAsync(token);
                await role.GrantAsync(connection, token);
            }
            if (result.GetValue(json)) DatabaseCommands.WriteJson(new { applied });
            else Console.WriteLine(applied.Count == 0 ? "Nothing was pending." : $"{applied.Count} applied.");
            return 0;
        }, json);
    }

    public static Command Status()
    {
        var json = DatabaseCommands.Json();
        var options = new DriftOptions();
        var noDrift = new Option<bool>("--no-drift") { Description = "Does not look for drift, which takes a scratch database and a few seconds." };
        return DatabaseCommands.Create("status", "Compares the database's migrations with those of this version. Exit code 1: it is behind.", async (result, database, token) =>
        {
            await using var migrator = new DatabaseMigrator(database.DirectConnectionString);
            var status = await migrator.GetStatusAsync(token);
            var (drift, obstacle) = result.GetValue(noDrift) ? (null, "not looked for") : await FindDriftAsync(options.CreateFinder(result, database), token);
            if (result.GetValue(json)) WriteJson(status, drift, obstacle);
            else Write(status, drift, obstacle);
            return status.Pending.Count == 0 && status.Failed.Count == 0 ? 0 : 1;
        }, json, noDrift, options.Scratch, options.Roles);
    }

    public static Command Resolve()
    {
        var applied = new Option<string>("--applied") { Description = "All of this migration is in the database; it counts as applied." };
        var rolledBack = new Option<string>("--rolled-back") { Description = "Nothing of this migration is in the database; it may be tried again." };
        return DatabaseCommands.Create("resolve", "Puts the history right after a migration failed that runs without a transaction.", async (result, database, token) =>
        {
            var (done, undone) = (result.GetValue(applied), result.GetValue(rolledBack));
            if (done is null == undone is null)
            {
                await Console.Error.WriteLineAsync("Say one of --applied and --rolled-back, with the name of the migration.");
                return 2;
            }
            await using var migrator = new DatabaseMigrator(database.DirectConnectionString);
            var name = await migrator.ResolveAsync(done ?? undone!, done is not null, token);
            Console.WriteLine(done is not null ? $"{name} counts as applied." : $"{name} is to be tried again.");
            return 0;
        }, applied, rolledBack);
    }

    public static Command Script()
    {
        var from = new Option<string>("--from") { Description = "The migration after which to begin; without it, from the beginning." };
        var to = new Option<string>("--to") { Description = "The last migration; without it, the newest." };
        return DatabaseCommands.Create("script", "Prints the migrations as a script for psql, which skips what a database has.", async (result, database, _) =>
        {
            await using var migrator = new DatabaseMigrator(database.DirectConnectionString);
            Console.Write(migrator.Script(result.GetValue(from), result.GetValue(to)));
            return 0;
        }, from, to);
    }

    // Where no scratch database can be made the rest is worth knowing all the same.
    private static async Task<(int? Differences, string? Obstacle)> FindDriftAsync(DriftFinder finder, CancellationToken cancellationToken)
    {
        try
        {
            return ((await finder.FindAsync(cancellationToken)).Differences.Count, null);
        }
        catch (OperatorException exception)
        {
            return (null, exception.Message);
        }
    }

    private static void WriteJson(MigrationStatus status, int? drift, string? obstacle) => DatabaseCommands.WriteJson(new
    {
        status.Applied,
        status.Pending,
        status.Unknown,
        status.Failed,
        drift = drift is null ? null : (bool?)(drift > 0),
        driftUnknownBecause = obstacle
    });

    private static void Write(MigrationStatus status, int? drift, string? obstacle)
    {
        foreach (var name in status.Applied) Console.WriteLine($"applied  {name}");
        foreach (var name in status.Pending) Console.WriteLine($"pending  {name}");
        foreach (var name in status.Unknown) Console.WriteLine($"unknown  {name}");
        foreach (var failed in status.Failed) Console.WriteLine($"failed   {failed.Name} on {failed.FailedAt:u}: {failed.Error}");
        Console.WriteLine(drift switch
        {
            null => $"drift    unknown: {obstacle}",
            0 => "drift    no",
            1 => "drift    yes: 1 difference, see db drift",
            _ => $"drift    yes: {drift} differences, see db drift"
        });
    }
}
