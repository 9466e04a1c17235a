using Elevate.Persistence.Connections;
using Elevate.Persistence.Embedded;
using Elevate.Persistence.Metrics;
using Elevate.Persistence.Schema;
using Elevate.Persistence.Verification;
using Npgsql;

namespace Elevate.Persistence.Backup;

/// <summary>
/// Puts a backup in the place of a database. It is restored into a new database beside it and looked at there; only what is sound takes the place, in one
/// transaction, and the database that was there stays under another name. Whatever fails before leaves it as it was.
/// </summary>
/// <param name="connectionString">The database to replace, past any pooler.</param>
public sealed class DatabaseRestore(string connectionString)
{
    /// <summary>Restores a file.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="options">What is allowed.</param>
    /// <param name="progress">Is told what is being done; null tells nobody.</param>
    /// <param name="cancellationToken">Gives up; then nothing has changed.</param>
    /// <exception cref="OperatorException">It cannot be done; the message says why, and nothing has changed.</exception>
    public async Task<RestoreResult> RunAsync(
        string path, RestoreOptions options, IProgress<WorkProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        path = Path.GetFullPath(path);
        if (!File.Exists(path)) throw new OperatorException($"{path} is not there.");
        await using var server = await DatabaseServer.OpenAsync(connectionString, cancellationToken);
        var exists = await server.ExistsAsync(cancellationToken);
        if (exists && !options.Force && await HasRowsAsync(server, cancellationToken))
            throw new OperatorException($"The database {server.Database} is not empty; --force puts the backup in its place.");

        var restore = await ClientTool.FindAsync("pg_restore", cancellationToken: cancellationToken);
        await BackupFile.CheckAsync(path, restore, cancellationToken);
        var beside = server.NameBeside("restored");
        try
        {
            var settings = await server.CreateAsync(await server.StatementsThatCreateAsync(beside, cancellationToken), cancellationToken);
            progress?.Report(new WorkProgress("Restoring", 0, null));
            await LoadAsync(path, restore, server.ConnectionStringTo(beside), cancellationToken);
            var applied = await CheckAsync(server.ConnectionStringTo(beside), options, progress, cancellationToken);
            var kept = await TakeThePlaceAsync(server, exists, beside, options, cancellationToken);
            return new RestoreResult(server.Database, applied, kept, [.. settings.Select(setting => setting.Replace(beside, server.Database, StringComparison.Ordinal))]);
        }
        catch
        {
            await server.DropAsync(beside, CancellationToken.None);
            throw;
        }
    }

    /// <returns>The name under which the database that was replaced stays; null where none does.</returns>
    private static async Task<string?> TakeThePlaceAsync(
        DatabaseServer server, bool exists, string beside, RestoreOptions options, CancellationToken cancellationToken)
    {
        if (!exists)
        {
            await server.RenameAsync(beside, server.Database, cancellationToken);
            return null;
        }
        var kept = server.NameBeside("before");
        await server.ReplaceAsync(beside, kept, cancellationToken);
        if (!options.DropOld) return kept;
        await server.DropAsync(kept, CancellationToken.None);
        return null;
    }

    private static async Task LoadAsync(string path, ClientTool restore, string target, CancellationToken cancellationToken)
    {
        var outcome = await Tool.TryRunAsync(
            restore.On(
                target, "--no-password", "--no-owner", "--no-privileges", "--exit-on-error", "--jobs=2",
                $"--dbname={new NpgsqlConnectionStringBuilder(target).Database}", path),
            cancellationToken);
        if (outcome is not { Succeeded: true }) throw new OperatorException($"{path} could not be restored: {outcome?.Message}");
    }

    /// <summary>Brings an older backup up to date, and looks at what came of it.</summary>
    private static async Task<IReadOnlyList<string>> CheckAsync(
        string target, RestoreOptions options, IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> applied;
        await using (var migrator = new DatabaseMigrator(target))
        {
            if ((await migrator.GetStatusAsync(cancellationToken)).Unknown is [_, ..] unknown)
                throw new OperatorException($"The backup is of a newer version of Elevate: this one does not know {string.Join(", ", unknown)}.");
            applied = await migrator.MigrateAsync(cancellationToken: cancellationToken);
        }
        await using var dataSource = ElevateDbContextOptions.CreateDataSource(target);
        await using (var analyze = dataSource.CreateCommand("ANALYZE")) await analyze.ExecuteNonQueryAsync(cancellationToken);
        progress?.Report(new WorkProgress("Refreshing the views", 0, null));
        await new AnalyticsRefresh(dataSource).RefreshAllAsync(cancellationToken);
        var violated = (await new DatabaseVerification(dataSource).RunAsync(progress, cancellationToken)).Where(invariant => invariant.Violations > 0).ToList();
        if (violated.Count > 0 && !options.DespiteViolations)
        {
            throw new OperatorException(
                "The backup is not sound: " + string.Join(", ", violated.Select(invariant => $"{invariant.Name} ({invariant.Violations}, such as {invariant.Examples[0]})"))
                + ". --despite-violations restores it all the same.");
        }
        return applied;
    }

    private static async Task<bool> HasRowsAsync(DatabaseServer server, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionStringTo(server.Database));
        await connection.OpenAsync(cancellationToken);
        if (await connection.ReadSingleAsync<bool>("SELECT to_regclass('public.users') IS NOT NULL", cancellationToken))
            return await connection.ReadSingleAsync<bool>("SELECT EXISTS (SELECT FROM public.users)", cancellationToken);
        return await connection.ReadSingleAsync<bool>(
            "SELECT EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p'))", cancellationToken);
    }
}

/// <summary>What a restore is allowed to do.</summary>
/// <param name="Force">Replace a database that is not empty.</param>
/// <param name="DropOld">Drop the database that was replaced, instead of keeping it under another name.</param>
/// <param name="DespiteViolations">Restore a backup that violates invariants.</param>
public sealed record RestoreOptions(bool Force = false, bool DropOld = false, bool DespiteViolations = false);

/// <summary>A backup that was restored.</summary>
/// <param name="Database">The database.</param>
/// <param name="Applied">Migrations that the backup lacked.</param>
/// <param name="Kept">The name under which the database that was replaced stays; null where none does.</param>
/// <param name="Settings">Settings of the database that only a superuser can make again, as statements.</param>
public sealed record RestoreResult(string Database, IReadOnlyList<string> Applied, string? Kept, IReadOnlyList<string> Settings);
