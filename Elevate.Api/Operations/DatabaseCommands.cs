using System.CommandLine;
using System.Text.Json;
using Elevate.Api.Hosting;
using Elevate.Persistence.Connections;

namespace Elevate.Api.Operations;

/// <summary><c>db</c>: what those who run Elevate do to its database. Each command works beside a running app and without one.</summary>
internal static class DatabaseCommands
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create() => new(
        "db", "Looks after the database. Exit code 0: done. 1: not done, or what the command says of it. 2: the command line makes no sense, and nothing was done.")
    {
        MigrationCommands.Migrate(),
        MigrationCommands.Status(),
        NewMigrationCommand.Create(),
        MigrationCommands.Script(),
        MigrationCommands.Resolve(),
        DriftCommands.Drift(),
        DriftCommands.Push(),
        SeedCommands.Seed(),
        ResetCommand.Create(),
        LintCommand.Create(),
        StandingsCommands.Refresh(),
        VerifyCommand.Create(),
        StandingsCommands.Rebuild(),
        BackupCommands.Backup(),
        BackupCommands.Restore(),
        ConsoleCommand.Create(),
        ReportCommand.Create()
    };

    /// <summary>A command on the database that the configuration names, else on the embedded one; it is not migrated before.</summary>
    public static Command Create(
        string name, string description, Func<ParseResult, DatabaseConnection, CancellationToken, Task<int>> run, params IEnumerable<Symbol> symbols)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument) command.Add(argument);
            else command.Add((Option)symbol);
        }
        command.SetAction((result, token) => OperatorErrors.ReportAsync(
            $"db {name} failed",
            async () =>
            {
                await using var database = await ServeCommand.OpenDatabaseAsync(ElevateApp.CreateBuilder([]), static _ => { }, token);
                return await run(result, database, token);
            }));
        return command;
    }

    /// <summary>The option that makes a command write JSON.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Writes JSON, for machines." };

    public static void WriteJson<T>(T value) => Console.WriteLine(JsonSerializer.Serialize(value, Indented));
}
