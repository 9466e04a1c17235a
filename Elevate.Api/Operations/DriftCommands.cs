using System.CommandLine;
using System.Text.Json.Nodes;
using Elevate.Api.Hosting;
using Elevate.Persistence;
using Elevate.Persistence.Schema.Drift;

namespace Elevate.Api.Operations;

/// <summary>The commands on what is in the database beside or against its migrations.</summary>
internal static class DriftCommands
{
    public static Command Drift()
    {
        var json = DatabaseCommands.Json();
        var options = new DriftOptions();
        const string description = "Compares the database with what its migrations build, and prints the SQL that undoes the differences. Exit code 1: there are some.";
        return DatabaseCommands.Create("drift", description, async (result, database, token) =>
        {
            var drift = await options.CreateFinder(result, database).FindAsync(token);
            if (result.GetValue(json)) WriteJson(drift);
            else Write(drift);
            return drift.Differences.Count == 0 ? 0 : 1;
        }, json, options.Scratch, options.Roles);
    }

    public static Command Push()
    {
        var json = DatabaseCommands.Json();
        var options = new DriftOptions();
        var acceptDataLoss = new Option<bool>("--accept-data-loss") { Description = "Drops tables and columns, and converts values, where that is what it takes." };
        return DatabaseCommands.Create("push", "Makes the database what the model of this build says, without a migration (Development only).", async (result, database, token) =>
        {
            if (!ElevateApp.CreateBuilder([]).Environment.IsDevelopment())
                throw new OperatorException("It is for Development only; elsewhere a migration changes the schema (db new, db migrate).");
            var pushed = await new SchemaPush(database.DirectConnectionString, options.ScratchOf(result)).PushAsync(result.GetValue(acceptDataLoss), token);
            if (result.GetValue(json)) DatabaseCommands.WriteJson(new { differences = Describe(pushed.Done), sql = pushed.Done.Repair.ToString(), pushed.ModelChanges });
            else Write(pushed);
            return 0;
        }, acceptDataLoss, json, options.Scratch);
    }

    private static void Write(SchemaDrift drift)
    {
        foreach (var name in drift.UnknownMigrations) Console.WriteLine($"-- unknown migration {name}: what it made is listed as drift");
        foreach (var name in drift.FailedMigrations) Console.WriteLine($"-- failed migration {name}: what it left behind is listed as drift");
        foreach (var difference in drift.Differences) Console.WriteLine($"-- {difference}");
        if (drift.Differences.Count == 0) Console.WriteLine("-- The database is what its migrations build.");
        else Console.Write($"\n{drift.Repair}");
    }

    private static void Write(SchemaPushResult pushed)
    {
        foreach (var difference in pushed.Done.Differences) Console.WriteLine($"put right: {difference}");
        if (pushed.Done.Differences.Count == 0) Console.WriteLine("The database is what the model says.");
        if (pushed.ModelChanges > 0)
            Console.WriteLine("No migration makes this yet: db new <name> writes one, and db resolve --applied <name> tells this database that it has it.");
    }

    private static void WriteJson(SchemaDrift drift) => DatabaseCommands.WriteJson(new
    {
        drift = drift.Differences.Count > 0,
        drift.UnknownMigrations,
        drift.FailedMigrations,
        differences = Describe(drift),
        sql = drift.Repair.ToString(),
        withheld = drift.Repair.Withheld
    });

    private static IEnumerable<object> Describe(SchemaDrift drift) => drift.Differences.Select(difference => new
    {
        change = difference.Change.ToString(),
        kind = difference.Kind.ToString(),
        difference.Name,
        expected = Parse(difference.Expected),
        found = Parse(difference.Found)
    });

    private static JsonNode? Parse(string? definition) => definition is null ? null : JsonNode.Parse(definition);
}
