using System.CommandLine;
using Elevate.Persistence.Backup;
using Npgsql;

namespace Elevate.Api.Operations;

/// <summary><c>db backup</c> and <c>db restore</c>.</summary>
internal static class BackupCommands
{
    public static Command Backup()
    {
        var output = new Option<FileInfo>("--output", "-o") { Description = "The file; without it, one in the current folder with the date in its name.", HelpName = "file" };
        var json = DatabaseCommands.Json();
        return DatabaseCommands.Create("backup", "Writes the database to a file, as it is at one moment, with pg_dump. The app goes on.", async (result, database, token) =>
        {
            var name = new NpgsqlConnectionStringBuilder(database.DirectConnectionString).Database;
            var file = result.GetValue(output)?.FullName ?? $"{name}-{DateTime.UtcNow:yyyyMMdd-HHmmss}.dump";
            using var progress = ProgressBar.Create(result.GetValue(json));
            var backup = await new DatabaseBackup(database.DirectConnectionString).RunAsync(file, progress, token);
            progress?.Dispose();

            if (result.GetValue(json)) DatabaseCommands.WriteJson(backup);
            else Write(backup);
            return 0;
        }, output, json);
    }

    public static Command Restore()
    {
        var file = new Argument<FileInfo>("file") { Description = "What db backup wrote." };
        var force = new Option<bool>("--force") { Description = "Puts the backup in the place of a database that is not empty; whoever is connected is disconnected." };
        var dropOld = new Option<bool>("--drop-old") { Description = "Drops the database that was replaced, instead of keeping it under another name." };
        var despite = new Option<bool>("--despite-violations") { Description = "Restores a backup in which db verify finds something." };
        var json = DatabaseCommands.Json();
        return DatabaseCommands.Create(
            "restore", "Restores a backup into a new database, verifies it there, and puts it in the place of the database.", async (result, database, token) =>
            {
                using var progress = ProgressBar.Create(result.GetValue(json));
                var options = new RestoreOptions(result.GetValue(force), result.GetValue(dropOld), result.GetValue(despite));
                var restored = await new DatabaseRestore(database.DirectConnectionString).RunAsync(result.GetRequiredValue(file).FullName, options, progress, token);
                progress?.Dispose();

                if (result.GetValue(json)) DatabaseCommands.WriteJson(restored);
                else Write(restored);
                return 0;
            },
            file, force, dropOld, despite, json);
    }

    private static void Write(BackupResult backup)
    {
        Console.WriteLine(backup.File);
        Console.WriteLine($"  {backup.Bytes:N0} bytes, SHA-256 {backup.Sha256}");
        Console.WriteLine($"  PostgreSQL {backup.ServerVersion}, {backup.Migrations.Count} migrations up to {backup.Migrations[^1]}");
        foreach (var (table, rows) in backup.Rows) Console.WriteLine($"  {rows,12:N0} {table}");
    }

    private static void Write(RestoreResult restored)
    {
        Console.WriteLine($"{restored.Database} is restored and verified.");
        foreach (var migration in restored.Applied) Console.WriteLine($"  applied {migration}, which the backup lacked");
        foreach (var setting in restored.Settings) Console.WriteLine($"  A superuser has to make this setting again: {setting};");
        if (restored.Kept is not null) Console.WriteLine($"  What was there before is kept as {restored.Kept}.");
    }
}
