using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Rules;
using Elevate.Persistence;
using Elevate.Persistence.Schema;
using Npgsql;

namespace Elevate.Api.Tests.Migrations;

/// <summary>Migrations of a database that is full and in use.</summary>
public sealed class TrafficTests : IAsyncLifetime
{
    private static readonly string _seed = $$"""
        INSERT INTO activities (code, name, description, default_points) VALUES ('EXPLORE', 'Explore', 'Use AI in class and reflect on what came of it.', 50);
        INSERT INTO users (id, handle, name, email, user_type, user_type_confirmed, cohort, school)
            SELECT 'user-' || n, 'user-' || n, 'User ' || n, 'user-' || n || '@example.org', 'EDUCATOR', true, 'Cohort ' || n % 5, 'School ' || n % 50
            FROM generate_series(0, {{Traffic.Users - 1}}) AS n;
        INSERT INTO submissions (id, user_id, activity_code, status, reviewed_at, payload, created_at)
            SELECT md5(n::text)::uuid, 'user-' || n % {{Traffic.Users}}, 'EXPLORE', CASE n % 2 WHEN 0 THEN 'APPROVED' ELSE 'PENDING' END::"SubmissionStatus",
                CASE n % 2 WHEN 0 THEN now() END, '{{Payload.Explore()}}', now() - n * interval '3 minutes'
            FROM generate_series(1, 20000) AS n;
        INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, submission_id, event_time, created_at)
            SELECT user_id, activity_code, 'MANUAL', 50, 'admin_approval', format('submission:%s:approved:v1', id), id, created_at, created_at
            FROM submissions WHERE status = 'APPROVED';
        INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, event_time, created_at)
            SELECT 'user-' || n % {{Traffic.Users}}, 'EXPLORE', 'MANUAL', n % 7, 'correction', 'seed:' || n, now() - n * interval '2 minutes', now() - n * interval '2 minutes'
            FROM generate_series(1, 30000) AS n;
        ANALYZE;
        """;

    private TestDatabase _database = null!;
    private NpgsqlDataSource _dataSource = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateEmptyAsync();
        _dataSource = ElevateDbContextOptions.CreateDataSource(_database.ConnectionString + ";Command Timeout=0");
        await MigratedTo.ApplyAsync(_dataSource, MigratedTo.All[0]);
        await ExecuteAsync(_seed);
    }

    public async Task DisposeAsync()
    {
        await _dataSource.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Nobody_waits_a_second_for_any_migration()
    {
        await using var migrator = new DatabaseMigrator(_database.ConnectionString);
        await using var traffic = await Traffic.StartAsync(_database.ConnectionString);
        await UntilAsync(() => traffic.Transactions > 50);

        var applied = await migrator.MigrateAsync();
        var before = traffic.Transactions;
        await UntilAsync(() => traffic.Transactions > before + 50);

        Assert.Empty(await traffic.StopAsync());
        Assert.Equal(MigratedTo.All.Skip(1), applied);
        Assert.Equal(0L, await ScalarAsync("SELECT count(*) FROM standings_differences()"));
        Assert.Equal(0L, await ScalarAsync("SELECT count(*) FROM pg_constraint WHERE NOT convalidated"));
        Assert.Equal(await ScalarAsync("SELECT count(DISTINCT user_id) FROM points_ledger WHERE delta_points <> 0"), await ScalarAsync("SELECT count(*) FROM standings WHERE period = 'ALL_TIME'"));
    }

    [Fact]
    public async Task What_migrations_are_built_of_holds_nobody_up()
    {
        await MigratedTo.ApplyAsync(_dataSource, MigratedTo.All[^1]);
        await using var migrator = new DatabaseMigrator(_database.ConnectionString, SafeMigrations.Use);
        await using var traffic = await Traffic.StartAsync(_database.ConnectionString);
        await UntilAsync(() => traffic.Transactions > 50);

        // Somebody has the table open: the migration waits and gives way, over and over, and the others go on.
        await using var holder = await _dataSource.OpenConnectionAsync();
        await using (var open = await holder.BeginTransactionAsync())
        {
            await ExecuteAsync("SELECT count(*) FROM users", holder);
            var migrating = migrator.MigrateAsync();
            var before = traffic.Transactions;
            await UntilAsync(() => traffic.Transactions > before + 200);
            Assert.False(migrating.IsCompleted);
            await open.CommitAsync();
            Assert.Equal([SafeMigrations.Definitions, SafeMigrations.Rows], await migrating);
        }

        Assert.Empty(await traffic.StopAsync());
        Assert.Equal(0L, await ScalarAsync("SELECT count(*) FROM users WHERE nickname IS DISTINCT FROM handle"));
        Assert.Equal(true, await ScalarAsync("SELECT convalidated FROM pg_constraint WHERE conname = 'chk_users_nickname'"));
        Assert.Equal(true, await ScalarAsync("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix_users_nickname'::regclass"));
    }

    private Task<object?> ScalarAsync(string sql) => ScalarAsync(_dataSource, sql);

    private static async Task<object?> ScalarAsync(NpgsqlDataSource dataSource, string sql)
    {
        await using var command = dataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private async Task ExecuteAsync(string sql) => await ScalarAsync(sql);

    private static async Task ExecuteAsync(string sql, NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!isSo()) await Task.Delay(5, patience.Token);
    }
}
