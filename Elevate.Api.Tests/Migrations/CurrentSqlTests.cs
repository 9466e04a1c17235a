using System.Text.RegularExpressions;
using Elevate.Api.Tests.Database;
using Elevate.Persistence;
using Elevate.Persistence.Connections;
using Npgsql;

namespace Elevate.Api.Tests.Migrations;

/// <summary><c>Elevate.Persistence/Sql</c> shows every object as it is now, whatever migrations made it.</summary>
public sealed partial class CurrentSqlTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    // Topics call each other; this order lets each find what it calls.
    private static readonly string[] Order =
    [
        "context", "json", "evidence", "submission_authors", "submission_limits", "decisions", "attachments",
        "scoring", "ledger", "users", "tokens", "badges", "audit", "kajabi", "refusals",
        "standings", "analytic_views", "refresh",
    ];

    private const string DropAll = """
        DO $$
        DECLARE
            object text;
        BEGIN
            FOREACH object IN ARRAY ARRAY(
                SELECT format('%s %s', CASE relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED VIEW' END, oid::regclass) FROM pg_class
                    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
                UNION ALL SELECT format('FUNCTION %s', oid::regprocedure) FROM pg_proc
                    WHERE pronamespace = 'public'::regnamespace
                        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e'))
            LOOP
                EXECUTE format('DROP %s CASCADE', regexp_replace(object, '^(VIEW|MATERIALIZED VIEW|FUNCTION) ', '\1 IF EXISTS '));
            END LOOP;
        END
        $$
        """;

    private const string Definitions = """
        SELECT format('%s %s', oid::regprocedure, pg_get_functiondef(oid)) FROM pg_proc
            WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
                AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
        UNION ALL SELECT format('%s %s', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace AND contype = 'c'
        UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT format('%s %s %s', relkind, oid::regclass, pg_get_viewdef(oid)) FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
        """;

    [Fact]
    public async Task Everything_dropped_and_made_from_the_current_sql_is_what_the_migrations_made()
    {
        var scripts = Scripts().ToDictionary(script => script.Topic, script => script.Sql);
        Assert.Equal(Order.Order(), scripts.Keys.Order());
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var migrated = await ReadAsync(connection, Definitions);

        await connection.ExecuteAsync(DropAll, CancellationToken.None);
        foreach (var table in scripts.Values.SelectMany(sql => CreatedTables().Matches(sql)))
            await connection.ExecuteAsync($"DROP TABLE {table.Groups["name"].Value}", CancellationToken.None);
        foreach (var topic in Order)
            await connection.ExecuteAsync(scripts[topic], CancellationToken.None);

        Assert.Equal(migrated.Order(StringComparer.Ordinal), (await ReadAsync(connection, Definitions)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_function_and_trigger_is_shown()
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var there = await ReadAsync(connection, """
            SELECT 'FUNCTION ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
                AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
            UNION SELECT 'TRIGGER ' || tgname FROM pg_trigger WHERE NOT tgisinternal
            """);

        var shown = Scripts().SelectMany(script => Created().Matches(script.Sql))
            .Select(match => $"{match.Groups["kind"].Value} {match.Groups["name"].Value}").Distinct();

        Assert.Equal(shown.Order(), there.Order());
    }

    private static IEnumerable<(string Topic, string Sql)> Scripts() => EmbeddedSql.In("Sql").Select(name => (name["Sql.".Length..], EmbeddedSql.Read(name)));

    private static async Task<List<string>> ReadAsync(NpgsqlConnection connection, string sql)
    {
        var rows = new List<string>();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }

    [GeneratedRegex(@"^CREATE (?:OR REPLACE |CONSTRAINT )?(?<kind>FUNCTION|TRIGGER) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Created();

    [GeneratedRegex(@"^CREATE TABLE (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex CreatedTables();
}
