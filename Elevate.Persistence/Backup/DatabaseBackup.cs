using System.Data;
using Elevate.Persistence.Connections;
using Elevate.Persistence.Embedded;
using Npgsql;

namespace Elevate.Persistence.Backup;

/// <summary>Writes a database to a file, as it is at one moment, beside a running app.</summary>
/// <param name="connectionString">The database, past any pooler.</param>
public sealed class DatabaseBackup(string connectionString)
{
    private static readonly string[] Counted = ["users", "submissions", "points_ledger", "earned_badges", "audit_log"];

    /// <summary>Writes it. The file appears under its name when it is complete and can be read.</summary>
    /// <param name="path">The file; it must not exist.</param>
    /// <param name="progress">Is told how many bytes are written; null tells nobody.</param>
    /// <param name="cancellationToken">Gives up; nothing stays behind.</param>
    /// <exception cref="OperatorException">It cannot be done; the message says why.</exception>
    public async Task<BackupResult> RunAsync(string path, IProgress<WorkProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        path = Path.GetFullPath(path);
        if (File.Exists(path)) throw Exists(path);

        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false;Command Timeout=0");
        await connection.OpenAsync(cancellationToken);
        var dump = await ClientTool.FindAsync("pg_dump", connection.PostgreSqlVersion.Major, cancellationToken);
        var restore = await ClientTool.FindAsync("pg_restore", dump.Version.Major, cancellationToken);

        // The rows are counted in the snapshot that is dumped.
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var name = await connection.ReadSingleAsync<string>("SELECT pg_export_snapshot()", cancellationToken);
        await using var history = new NpgsqlCommand("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY 1", connection);
        var migrations = await ReadHistoryAsync(history, cancellationToken);
        var rows = new Dictionary<string, long>();
        foreach (var table in Counted) rows[table] = await connection.ReadSingleAsync<long>($"SELECT count(*) FROM {table}", cancellationToken);

        var unfinished = $"{path}.{Guid.NewGuid():n}.unfinished";
        try
        {
            BackupFile.CreatePrivate(unfinished);
            await DumpAsync(dump, name, unfinished, progress, cancellationToken);
            await BackupFile.CheckAsync(unfinished, restore, cancellationToken);
            var result = new BackupResult(
                path, new FileInfo(unfinished).Length, await BackupFile.Sha256Async(unfinished, cancellationToken), connection.PostgreSqlVersion.ToString(), migrations, rows);
            if (!FinishedFile.TryPlace(unfinished, path)) throw Exists(path);
            return result;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static OperatorException Exists(string path) => new($"{path} exists already.");

    private async Task DumpAsync(ClientTool dump, string snapshot, string file, IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        using var reporter = progress is null
            ? null
            : new Timer(_ => progress.Report(new WorkProgress("Writing", new FileInfo(file).Length, null)), null, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        var outcome = await Tool.TryRunAsync(
            dump.On(connectionString, "--format=custom", "--no-password", $"--snapshot={snapshot}", $"--file={file}"), cancellationToken);
        if (outcome is not { Succeeded: true }) throw new OperatorException($"{dump.Path} failed: {outcome?.Message}");
    }

    private static async Task<IReadOnlyList<string>> ReadHistoryAsync(NpgsqlCommand history, CancellationToken cancellationToken)
    {
        try
        {
            return await history.ReadAllAsync(row => row.GetString(0), cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            throw new OperatorException("The database has no schema: there is nothing to back up.", exception);
        }
    }
}

/// <summary>A backup that was written.</summary>
/// <param name="File">The file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its SHA-256, in hexadecimal digits.</param>
/// <param name="ServerVersion">The version of the server that it is from.</param>
/// <param name="Migrations">The migrations that the database had.</param>
/// <param name="Rows">How many rows its main tables had.</param>
public sealed record BackupResult(
    string File, long Bytes, string Sha256, string ServerVersion, IReadOnlyList<string> Migrations, IReadOnlyDictionary<string, long> Rows);
