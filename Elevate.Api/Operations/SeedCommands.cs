using System.CommandLine;
using Elevate.Api.Hosting;
using Elevate.Persistence;
using Elevate.Persistence.Schema;
using Elevate.Persistence.Seeding;

namespace Elevate.Api.Operations;

/// <summary><c>db seed</c>.</summary>
internal static class SeedCommands
{
    public static Command Seed()
    {
        var demo = new Option<bool>("--demo") { Description = "Fills an empty database with the demo programme." };
        var bulk = new Option<long?>("--bulk") { Description = "Adds so many participants, each with about 5 submissions and 20 ledger entries. Refuses while the app runs.", HelpName = "participants" };
        var random = new Option<long>("--random-seed") { Description = "Decides what --bulk makes up; the same number makes the same.", DefaultValueFactory = _ => 1, HelpName = "number" };
        var force = Force("Allows --demo and --bulk outside Development.");
        var json = DatabaseCommands.Json();
        bulk.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long?>() is < 1 or > 50_000_000) result.AddError("--bulk takes 1 to 50000000.");
        });
        return DatabaseCommands.Create(
            "seed", "Puts stages, scoring rules, badges and the first admin (SEED_ADMIN_ID, SEED_ADMIN_EMAIL) in place; demo and bulk data in Development.",
            async (result, database, token) =>
            {
                var builder = ElevateApp.CreateBuilder([]);
                var (wantsDemo, participants) = (result.GetValue(demo), result.GetValue(bulk));
                if (wantsDemo || participants is not null) RefuseOutsideDevelopment(builder.Environment, result.GetValue(force));

                // A pool would keep connections open, and the load lets nobody else be connected.
                var direct = database.DirectConnectionString + ";Pooling=false";
                await RequireMigratedAsync(direct, token);
                await using var dataSource = ElevateDbContextOptions.CreateDataSource(direct);
                var defaults = new DefaultSeed(dataSource);
                var changed = await defaults.RunAsync(token);
                bool? admin = FirstAdmin.From(builder.Configuration) is { } first ? await defaults.AddAdminAsync(first, token) : null;
                bool? seeded = wantsDemo ? await new DemoSeed(dataSource).RunAsync(token) : null;
                var added = participants is { } count ? await AddAsync(direct, count, result.GetValue(random), result.GetValue(json), token) : null;

                if (result.GetValue(json)) DatabaseCommands.WriteJson(new { changed, admin, demo = seeded, bulk = added });
                else Write(changed, admin, seeded, added);
                return 0;
            },
            demo, bulk, random, force, json);
    }

    public static Option<bool> Force(string description) => new("--force") { Description = description };

    /// <exception cref="OperatorException">It is neither Development nor forced.</exception>
    public static void RefuseOutsideDevelopment(IHostEnvironment environment, bool isForced)
    {
        if (!environment.IsDevelopment() && !isForced)
            throw new OperatorException($"This is {environment.EnvironmentName}; made-up data belongs into Development. --force does it all the same.");
    }

    private static async Task RequireMigratedAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var migrator = new DatabaseMigrator(connectionString);
        if ((await migrator.GetStatusAsync(cancellationToken)).Pending.Count > 0)
            throw new OperatorException("The schema is behind this version; db migrate brings it up to date.");
    }

    private static async Task<BulkSeedResult> AddAsync(string connectionString, long count, long seed, bool json, CancellationToken cancellationToken)
    {
        using var progress = ProgressBar.Create(json);
        return await new BulkSeed(connectionString).RunAsync(count, seed, progress, cancellationToken);
    }

    private static void Write(long changed, bool? admin, bool? seeded, BulkSeedResult? added)
    {
        Console.WriteLine(changed == 0 ? "Stages, scoring rules and badges are as they should be." : $"Stages, scoring rules and badges: {changed} put right.");
        if (admin is not null) Console.WriteLine(admin.Value ? "The first admin is in place." : "The first admin was in place already.");
        if (seeded is not null) Console.WriteLine(seeded.Value ? "Seeded the demo programme." : "The demo programme is in place already, or the database is in use.");
        if (added is null) return;
        Console.WriteLine($"{added.Participants:N0} participants with {added.LedgerEntries:N0} ledger entries in {added.Load.TotalSeconds:N0} s.");
        Console.WriteLine($"The analytic views took {added.Refresh.TotalSeconds:N0} s.");
    }
}
