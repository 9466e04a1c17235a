using System.Data;
using Elevate.Api.Tests.Database;
using Elevate.Persistence.Connections;
using Elevate.Persistence.Schema;
using Npgsql;

namespace Elevate.Api.Tests.Migrations;

public sealed class DatabaseMigratorTests : IAsyncLifetime
{
    private const string Building = "wait_event_type = 'Lock' AND query LIKE 'CREATE INDEX CONCURRENTLY%'";

    private TestDatabase _database = null!;
    private NpgsqlDataSource _dataSource = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _dataSource = NpgsqlDataSource.Create(_database.ConnectionString);
        await ExecuteAsync("CREATE TABLE todo (fails boolean NOT NULL, place text NOT NULL)");
    }

    public async Task DisposeAsync()
    {
        await _dataSource.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task An_empty_database_gets_every_migration_in_order_and_once()
    {
        await using var empty = await TestDatabase.CreateEmptyAsync();
        await using var migrator = new DatabaseMigrator(empty.ConnectionString);
        var before = await migrator.GetStatusAsync();
        var lines = new List<string>();

        var applied = await migrator.MigrateAsync(lines.Add);

        Assert.Empty(before.Applied);
        Assert.Equal(before.Pending, applied);
        Assert.EndsWith("_Tables", applied[0], StringComparison.Ordinal);
        Assert.Equal(applied.Select(name => $"applied {name} in"), lines.Select(line => line[..line.LastIndexOf(" in ", StringComparison.Ordinal)] + " in"));
        var after = await migrator.GetStatusAsync();
        Assert.Equal((0, 0, 0), (after.Pending.Count, after.Unknown.Count, after.Failed.Count));
        Assert.Equal(applied, after.Applied);
        Assert.Empty(await migrator.MigrateAsync());
    }

    [Fact]
    public async Task Of_several_nodes_that_start_at_once_one_migrates()
    {
        await using var empty = await TestDatabase.CreateEmptyAsync();

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var migrator = new DatabaseMigrator(empty.ConnectionString + ";Pooling=false");
            return await migrator.MigrateAsync();
        }));

        Assert.Single(applied, migrations => migrations.Count > 0);
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_nothing_and_stops_those_behind_it()
    {
        await using var migrator = Later();
        await FailAsync("second");

        var exception = await Assert.ThrowsAsync<MigrationFailedException>(() => migrator.MigrateAsync());

        Assert.Equal(LaterMigrations.Second, exception.Failed);
        Assert.StartsWith($"Migration {LaterMigrations.Second} failed: 22012: division by zero", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            $"Applied before it: {LaterMigrations.First}. Not applied: {LaterMigrations.Second}, {LaterMigrations.Concurrent}, {LaterMigrations.Last}.",
            exception.Message, StringComparison.Ordinal);
        Assert.False(await ScalarAsync<bool>("SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'users'::regclass AND attname = 'nickname')"));
        Assert.Empty((await migrator.GetStatusAsync()).Failed);

        // Nothing was left behind, so it is just tried again.
        await ExecuteAsync("UPDATE todo SET fails = false");
        Assert.Equal([LaterMigrations.Second, LaterMigrations.Concurrent, LaterMigrations.Last], await migrator.MigrateAsync());
    }

    [Fact]
    public async Task One_without_a_transaction_that_fails_is_looked_at_before_it_is_tried_again()
    {
        await using var migrator = Later();
        await FailAsync("concurrent");

        var exception = await Assert.ThrowsAsync<MigrationFailedException>(() => migrator.MigrateAsync());
        Assert.Equal([LaterMigrations.First, LaterMigrations.Second], exception.Applied);
        var failed = Assert.Single((await migrator.GetStatusAsync()).Failed);
        Assert.Equal((LaterMigrations.Concurrent, "22012: division by zero"), (failed.Name, failed.Error.Split('\n')[0]));
        var again = await Assert.ThrowsAsync<MigrationFailedException>(() => migrator.MigrateAsync());
        Assert.Contains("db resolve", again.Message, StringComparison.Ordinal);

        await ExecuteAsync("DROP INDEX ix_users_nickname; UPDATE todo SET fails = false");
        Assert.Equal(LaterMigrations.Concurrent, await migrator.ResolveAsync("Concurrent", applied: false));
        Assert.Equal([LaterMigrations.Concurrent, LaterMigrations.Last], await migrator.MigrateAsync());
        Assert.Empty((await migrator.GetStatusAsync()).Failed);
    }

    [Fact]
    public async Task What_was_finished_by_hand_is_resolved_as_applied()
    {
        await using var migrator = Later();
        await FailAsync("concurrent");
        await Assert.ThrowsAsync<MigrationFailedException>(() => migrator.MigrateAsync());

        await migrator.ResolveAsync(LaterMigrations.Concurrent, applied: true);

        Assert.Equal([LaterMigrations.Last], await migrator.MigrateAsync());
    }

    [Fact]
    public async Task What_a_script_finished_has_not_failed()
    {
        await using var migrator = Later();
        await FailAsync("concurrent");
        await Assert.ThrowsAsync<MigrationFailedException>(() => migrator.MigrateAsync());
        await ExecuteAsync("DROP INDEX ix_users_nickname; UPDATE todo SET fails = false");

        Assert.Equal((0, ""), await Psql.RunAsync(_database.ConnectionString, migrator.Script(from: "Second")));

        var status = await migrator.GetStatusAsync();
        Assert.Equal((0, 0), (status.Pending.Count, status.Failed.Count));
        Assert.Empty(await migrator.MigrateAsync());
        Assert.True(await ScalarAsync<bool>("SELECT to_regclass('failed_migrations') IS NULL"));
    }

    [Theory]
    [InlineData("Nonsense", true)]
    [InlineData(LaterMigrations.Last, true)]
    [InlineData(LaterMigrations.Second, false)]
    public async Task Only_what_failed_or_comes_next_is_resolved(string migration, bool applied)
    {
        await using var migrator = Later();

        var exception = await Assert.ThrowsAsync<MigrationUnknownException>(() => migrator.ResolveAsync(migration, applied));

        Assert.EndsWith($"Failed: none. Next: {LaterMigrations.First}.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_crash_in_the_middle_is_known_afterwards()
    {
        await using var migrator = Later();
        await using var holder = await _dataSource.OpenConnectionAsync();
        await using var transaction = await holder.BeginTransactionAsync(IsolationLevel.RepeatableRead);

        // An index built CONCURRENTLY waits for everyone who still sees the table without it; there its connection dies.
        await holder.ExecuteAsync("SELECT count(*) FROM pg_class", CancellationToken.None);
        var migrating = Assert.ThrowsAsync<MigrationFailedException>(() => migrator.MigrateAsync());
        await UntilAsync($"SELECT count(*) FROM pg_stat_activity WHERE {Building}");
        await ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {Building}");

        Assert.Equal(LaterMigrations.Concurrent, (await migrating).Failed);
        Assert.Equal(LaterMigrations.Concurrent, Assert.Single((await migrator.GetStatusAsync()).Failed).Name);
    }

    [Fact]
    public async Task One_that_is_older_than_others_in_place_undoes_none_of_them()
    {
        await ExecuteAsync("""
            SELECT act_as('system');
            INSERT INTO token_cutoffs VALUES ('', now());
            DROP TABLE job_runs;
            DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%_Jobs';
            """);
        await using var migrator = new DatabaseMigrator(_database.ConnectionString);

        Assert.EndsWith("_Jobs", Assert.Single(await migrator.MigrateAsync()), StringComparison.Ordinal);

        Assert.Equal(1, await ScalarAsync<long>("SELECT count(*) FROM token_cutoffs"));
        Assert.True(await ScalarAsync<bool>("SELECT to_regclass('job_runs') IS NOT NULL"));
        Assert.Empty((await migrator.GetStatusAsync()).Pending);
    }

    [Fact]
    public async Task Nobody_waits_for_a_migration_that_waits_for_a_lock()
    {
        await using var migrator = Later();
        await using var reader = await _dataSource.OpenConnectionAsync();
        await using var transaction = await reader.BeginTransactionAsync();
        await reader.ExecuteAsync("SELECT count(*) FROM users", CancellationToken.None);

        // The migration wants the table for itself; this one comes behind it in the queue, and is let through when it gives way.
        var migrating = migrator.MigrateAsync();
        await UntilAsync("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'ALTER TABLE users%'");
        await ScalarAsync<long>("SELECT count(*) FROM users");
        Assert.False(migrating.IsCompleted);

        await transaction.CommitAsync();
        Assert.Equal(4, (await migrating).Count);
    }

    private DatabaseMigrator Later() => new(_database.ConnectionString, LaterMigrations.Use);

    private Task FailAsync(string place) => ExecuteAsync($"INSERT INTO todo VALUES (true, '{place}')");

    private async Task UntilAsync(string count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await ScalarAsync<long>(count) == 0) await Task.Delay(5, patience.Token);
    }

    private async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = _dataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private Task ExecuteAsync(string sql) => ExecuteAsync(_dataSource, sql);

    private static async Task ExecuteAsync(NpgsqlDataSource dataSource, string sql)
    {
        await using var connection = await dataSource.OpenConnectionAsync();
        await connection.ExecuteAsync(sql, CancellationToken.None);
    }
}
