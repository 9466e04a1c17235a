using Elevate.Api.Tests.Database;
using Elevate.Persistence;
using Elevate.Persistence.Metrics;
using Elevate.Persistence.Schema;
using Elevate.Persistence.Schema.Drift;
using Elevate.Persistence.Verification;
using Npgsql;

namespace Elevate.Api.Tests.Migrations;

/// <summary>A database of every earlier version becomes one of this version, with all that it holds.</summary>
public sealed class UpgradeTests
{
    // Making the catalogue what it should be counts as a change of it.
    private const string Columns = """
        SELECT c.table_name::text, string_agg(quote_ident(c.column_name), ', ' ORDER BY c.ordinal_position)
        FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND (c.table_name, c.column_name) <> ('badges', 'version') AND c.table_name <> '__EFMigrationsHistory'
        GROUP BY c.table_name
        """;

    public static TheoryData<string> Stages => new(MigratedTo.All);

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task Whatever_the_database_held_it_holds_and_everything_is_sound(string stage)
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var dataSource = ElevateDbContextOptions.CreateDataSource(database.ConnectionString);
        await MigratedTo.ApplyAsync(dataSource, stage);
        await ExecuteAsync(dataSource, UpgradeStages.ScriptFor(stage));
        var columns = await ReadAsync(dataSource, Columns);
        var before = await RowsAsync(dataSource, columns);

        // A table that a migration brings is filled by a script of its stage.
        Assert.Empty(columns.Keys.Except(before.Select(row => row.Table)));

        await using (var migrator = new DatabaseMigrator(database.ConnectionString))
            Assert.Equal(MigratedTo.All.Where(name => string.CompareOrdinal(name, stage) > 0), await migrator.MigrateAsync());

        var after = await RowsAsync(dataSource, columns);
        Assert.Empty(before.Except(after));
        Assert.Equal(
            new Dictionary<string, string> { ["ALL_TIME ayu"] = "65 true", ["ALL_TIME dewi"] = "3 false", ["LAST_30_DAYS ayu"] = "55 true", ["LAST_30_DAYS dewi"] = "3 false" },
            await ReadAsync(dataSource, "SELECT period || ' ' || user_id, points || ' ' || is_visible FROM standings"));
        Assert.All(await new AnalyticsRefresh(dataSource).RefreshAllAsync(), view => Assert.Equal(RefreshOutcome.Refreshed, view.Outcome));
        Assert.Empty((await new DatabaseVerification(dataSource).RunAsync()).SelectMany(result => result.Examples.Select(example => $"{result.Name}: {example}")));
        Assert.Empty((await new DriftFinder(database.ConnectionString).FindAsync()).Differences);
        foreach (var (sql, state) in Violations) Assert.Equal((sql, state), (sql, await RefusalAsync(dataSource, sql)));
    }

    private static IEnumerable<(string Sql, string State)> Violations =>
    [
        ("UPDATE points_ledger SET delta_points = 1", "EL031"),
        ("DELETE FROM audit_log", "EL060"),
        ("INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_event_id, event_time) VALUES ('ayu', 'SHINE', 'MANUAL', 1, 'correction:1', now())", "23505"),
        ("INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_event_id, event_time) VALUES ('ayu', 'SHINE', 'MANUAL', 1001, 'correction:2', now())", "23514"),
        ("INSERT INTO users (id, handle, name, email) VALUES ('other', 'AYU', 'Other', 'other@example.org')", "23505"),
        ("INSERT INTO submissions (user_id, activity_code, payload) VALUES ('budi', 'SHINE', '{}')", "23514"),
        ("INSERT INTO submissions (user_id, activity_code, payload) SELECT user_id, activity_code, payload - 'certificate_hash' FROM submissions WHERE activity_code = 'LEARN'", "23505"),
        ("UPDATE users SET deleted_at = now() WHERE id = 'root'", "EL043"),
    ];

    /// <summary>Every row, byte for byte as text.</summary>
    private static async Task<List<(string Table, string Row)>> RowsAsync(NpgsqlDataSource dataSource, Dictionary<string, string> columns)
    {
        var rows = new List<(string, string)>();
        foreach (var (table, names) in columns)
        {
            var found = await ReadAsync(dataSource, $"""
                SELECT row_number() OVER (ORDER BY held::text COLLATE "C") || '', held::text FROM (SELECT {names} FROM {table}) AS held
                """);
            rows.AddRange(found.Values.Select(row => (table, row)));
        }
        return rows;
    }

    private static async Task<string?> RefusalAsync(NpgsqlDataSource dataSource, string sql)
    {
        try
        {
            await ExecuteAsync(dataSource, $"SELECT act_as('system'); {sql}");
            return null;
        }
        catch (PostgresException exception)
        {
            return exception.SqlState;
        }
    }

    private static async Task<Dictionary<string, string>> ReadAsync(NpgsqlDataSource dataSource, string sql)
    {
        await using var command = dataSource.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new Dictionary<string, string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0), reader.GetString(1));
        return rows;
    }

    private static async Task ExecuteAsync(NpgsqlDataSource dataSource, string sql)
    {
        await using var connection = await dataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand(sql, connection)) await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }
}
