using Elevate.Persistence.Connections;
using Npgsql;

namespace Elevate.Persistence.Schema;

/// <summary>
/// Migrations that left something behind when they failed: those without a transaction. The table is there only while it is needed, since it has to
/// exist before the migration that fails.
/// </summary>
internal sealed class FailedMigrations(NpgsqlDataSource dataSource)
{
    private const string Table = "failed_migrations";

    public async Task<IReadOnlyList<FailedMigration>> GetAsync(CancellationToken cancellationToken)
    {
        await using var there = dataSource.CreateCommand($"SELECT to_regclass('{Table}') IS NOT NULL");
        if (!(bool)(await there.ExecuteScalarAsync(cancellationToken))!) return [];
        await using var command = dataSource.CreateCommand($"SELECT migration_id, failed_at, error FROM {Table} ORDER BY migration_id");
        return await command.ReadAllAsync(
            row => new FailedMigration(row.GetString(0), row.GetFieldValue<DateTimeOffset>(1), row.GetString(2)), cancellationToken);
    }

    public async Task RememberAsync(string migration, string error, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(
            $"CREATE TABLE IF NOT EXISTS {Table} (migration_id text PRIMARY KEY, failed_at timestamptz NOT NULL DEFAULT now(), error text NOT NULL)");
        await command.ExecuteNonQueryAsync(cancellationToken);
        await using var insert = dataSource.CreateCommand(
            $"INSERT INTO {Table} VALUES ($1, now(), $2) ON CONFLICT (migration_id) DO UPDATE SET failed_at = now(), error = excluded.error");
        insert.Parameters.Add(new() { Value = migration });
        insert.Parameters.Add(new() { Value = error });
        await insert.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task ForgetAsync(IReadOnlyCollection<string> migrations, CancellationToken cancellationToken)
    {
        var failed = (await GetAsync(cancellationToken)).Select(migration => migration.Name).ToList();
        var rest = failed.Except(migrations).Count();
        if (rest == failed.Count) return;
        await using var delete = dataSource.CreateCommand(rest == 0 ? $"DROP TABLE {Table}" : $"DELETE FROM {Table} WHERE migration_id = ANY ($1)");
        if (rest > 0) delete.Parameters.Add(new() { Value = migrations.ToArray() });
        await delete.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>A migration that failed, and may have left something behind.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="FailedAt">When, UTC.</param>
/// <param name="Error">What the database said.</param>
public sealed record FailedMigration(string Name, DateTimeOffset FailedAt, string Error);
