using System.CommandLine;
using System.Text.Json.Nodes;
using Elevate.Persistence.Connections;
using Elevate.Persistence.Schema.Drift;

namespace Elevate.Api.Operations;

/// <summary>The commands on what is in the database beside or against its migrations.</summary>
internal static class DriftCommands
{
    public static Command Drift()
    {
        var json = DatabaseCommands.Json();
        var scratch = Scratch();
        return DatabaseCommands.Create("drift", "Compares the database with what its migrations build, and prints the SQL that undoes the differences. Exit code 1: there are some.", async (result, database, token) =>
        {
            var drift = await new DriftFinder(database.DirectConnectionString, ScratchOf(result, scratch)).FindAsync(token);
            if (result.GetValue(json)) WriteJson(drift);
            else Write(drift);
            return drift.Differences.Count == 0 ? 0 : 1;
        }, json, scratch);
    }

    /// <summary>The option that names another server for scratch databases.</summary>
    public static Option<string> Scratch() => new("--scratch")
    {
        Description = "A server of the same version where a scratch database may be made (URL or key=value pairs); without it, beside the database."
    };

    public static string? ScratchOf(ParseResult result, Option<string> scratch) =>
        result.GetValue(scratch) is { } server ? ConnectionUrl.Parse("--scratch", server).ConnectionString : null;

    private static void Write(SchemaDrift drift)
    {
        foreach (var name in drift.UnknownMigrations) Console.WriteLine($"-- unknown migration {name}: what it made is listed as drift");
        foreach (var difference in drift.Differences) Console.WriteLine($"-- {difference}");
        if (drift.Differences.Count == 0) Console.WriteLine("-- The database is what its migrations build.");
        else Console.Write($"\n{drift.Repair}");
    }

    private static void WriteJson(SchemaDrift drift) => DatabaseCommands.WriteJson(new
    {
        drift = drift.Differences.Count > 0,
        drift.UnknownMigrations,
        differences = drift.Differences.Select(difference => new
        {
            change = difference.Change.ToString(),
            kind = difference.Kind.ToString(),
            difference.Name,
            expected = Parse(difference.Expected),
            found = Parse(difference.Found)
        }),
        sql = drift.Repair.ToString(),
        withheld = drift.Repair.Withheld
    });

    private static JsonNode? Parse(string? definition) => definition is null ? null : JsonNode.Parse(definition);
}
