using System.CommandLine;
using Elevate.Api.Hosting;
using Elevate.Persistence;
using Elevate.Persistence.Connections;
using Elevate.Persistence.Schema;
using Elevate.Persistence.Schema.Lint;

namespace Elevate.Api.Operations;

/// <summary><c>db lint</c>: looks for what could stop or break those who use the database while it is migrated.</summary>
internal static class LintCommand
{
    public static Command Create()
    {
        var names = new Argument<string[]>("migrations") { Description = "The migrations to look at; without any, those that are pending.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "Looks at every migration." };
        var offline = new Option<bool>("--no-database") { Description = "Asks no database: every migration that is not named is looked at, every table may be large." };
        var rows = new Option<long>("--rows") { Description = "How many rows make a table large.", DefaultValueFactory = _ => MigrationLint.DefaultThreshold };
        var json = DatabaseCommands.Json();
        var command = new Command("lint", "Looks for what is dangerous in migrations. Exit code 1: something that nobody has acknowledged.") { names, all, offline, rows, json };
        command.SetAction((result, token) => OperatorErrors.ReportAsync("db lint failed", async () =>
        {
            var chosen = result.GetValue(names) ?? [];
            var findings = result.GetValue(offline)
                ? CheckOffline(chosen)
                : await CheckAsync(chosen, result.GetValue(all), result.GetValue(rows), token);
            if (result.GetValue(json)) DatabaseCommands.WriteJson(findings);
            else Console.WriteLine(LintReport.Write(findings));
            return findings.Any(finding => finding.Blocks) ? 1 : 0;
        }));
        return command;
    }

    /// <summary>What is found in some migrations, or in all where none is named, wherever they are applied.</summary>
    private static IReadOnlyList<LintFinding> CheckOffline(IReadOnlyList<string> names)
    {
        var lint = new MigrationLint();
        return lint.Check(names.Count == 0 ? [.. lint.Migrations] : lint.Find(names));
    }

    private static async Task<IReadOnlyList<LintFinding>> CheckAsync(string[] names, bool all, long rows, CancellationToken cancellationToken)
    {
        await using var database = await ServeCommand.OpenDatabaseAsync(ElevateApp.CreateBuilder([]), static _ => { }, cancellationToken);
        await using var dataSource = ElevateDbContextOptions.CreateDataSource(database.DirectConnectionString);
        var lint = new MigrationLint();
        var migrations = names.Length > 0 ? lint.Find(names) : all ? [.. lint.Migrations] : await PendingAsync(database, cancellationToken);
        return await lint.CheckAsync(migrations, dataSource, rows, cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> PendingAsync(DatabaseConnection database, CancellationToken cancellationToken)
    {
        await using var migrator = new DatabaseMigrator(database.DirectConnectionString);
        return (await migrator.GetStatusAsync(cancellationToken)).Pending;
    }
}
