using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Embedded;
using Elevate.Persistence;
using Elevate.Persistence.Embedded;
using Elevate.Persistence.Metrics;
using Elevate.Persistence.Schema;
using Elevate.Persistence.Schema.Drift;
using Elevate.Persistence.Seeding;
using Npgsql;

namespace Elevate.Api.Tests.Migrations.Drift;

public sealed class DriftFinderTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Life_is_no_drift()
    {
        Assert.Empty((await FindAsync()).Differences);
        await using var dataSource = ElevateDbContextOptions.CreateDataSource(_database.ConnectionString);
        await new DemoSeed(dataSource).RunAsync();
        await new AnalyticsRefresh(dataSource).RefreshAllAsync();
        await ExecuteAsync("VACUUM ANALYZE users");

        var drift = await FindAsync();

        Assert.Empty(drift.Differences);
        Assert.Equal("", drift.Repair.ToString());
    }

    [Fact]
    public async Task What_the_script_builds_is_no_drift()
    {
        await using var empty = await TestDatabase.CreateEmptyAsync();
        await using var migrator = new DatabaseMigrator(empty.ConnectionString);
        Assert.Equal((0, ""), await Psql.RunAsync(empty.ConnectionString, migrator.Script()));

        Assert.Empty((await new DriftFinder(empty.ConnectionString).FindAsync()).Differences);
    }

    [Fact]
    public async Task Migrations_that_are_yet_to_come_are_no_drift()
    {
        await using var empty = await TestDatabase.CreateEmptyAsync();
        Assert.Empty((await new DriftFinder(empty.ConnectionString).FindAsync()).Differences);

        Assert.Empty((await new DriftFinder(_database.ConnectionString, null, LaterMigrations.Use).FindAsync()).Differences);
    }

    [Fact]
    public async Task Migrations_of_a_newer_version_are_named()
    {
        await ExecuteAsync("""
            INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Nicknames', '10.0.0');
            ALTER TABLE users ADD COLUMN nickname text;
            """);

        var drift = await FindAsync();

        Assert.Equal("29990101000000_Nicknames", Assert.Single(drift.UnknownMigrations));
        Assert.Equal(new(SchemaObjectKind.Column, "users.nickname"), Assert.Single(drift.Differences).Key);
    }

    [Fact]
    public async Task What_a_failed_migration_left_behind_is_drift()
    {
        await ExecuteAsync("""
            CREATE TABLE failed_migrations (migration_id text PRIMARY KEY, failed_at timestamptz NOT NULL DEFAULT now(), error text NOT NULL);
            INSERT INTO failed_migrations (migration_id, error) VALUES ('29990101000003_Concurrent', 'The disk was full.');
            CREATE INDEX ix_users_nickname ON users (name);
            """);

        var drift = await FindAsync();

        Assert.Equal("29990101000003_Concurrent", Assert.Single(drift.FailedMigrations));
        Assert.Contains("DROP INDEX ix_users_nickname;", drift.Repair.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_known_roles_may_do_is_no_drift_and_stays()
    {
        await ExecuteAsync("""
            GRANT SELECT ON ALL TABLES IN SCHEMA public TO pg_monitor; ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO pg_monitor;
            GRANT SELECT ON users TO pg_signal_backend; ALTER VIEW expected_standings SET (security_barrier = true)
            """);
        var finder = new DriftFinder(_database.ConnectionString) { Roles = ["pg_monitor"] };

        var drift = await finder.FindAsync();

        Assert.Equal(
            [
                "changed     view expected_standings (options: security_barrier=true, not none)",
                "unexpected  grant SELECT ON TABLE users TO pg_signal_backend"
            ],
            drift.Differences.Select(difference => difference.ToString()));
        Assert.Equal((0, ""), await Psql.RunAsync(_database.ConnectionString, drift.Repair.ToString()));
        Assert.Empty((await finder.FindAsync()).Differences);
        await ExecuteAsync("DO $$ BEGIN ASSERT has_table_privilege('pg_monitor', 'expected_standings', 'SELECT'); END $$");
    }

    [Fact]
    public async Task A_dump_that_was_restored_is_no_drift()
    {
        // The server prints conditions in another way than it was told them; a dump holds what it prints.
        await ExecuteAsync("""
            DO $$
            DECLARE
                printed text;
            BEGIN
                SELECT pg_get_triggerdef(oid) INTO printed FROM pg_trigger WHERE tgname = '_900_move_standings';
                DROP TRIGGER _900_move_standings ON users;
                EXECUTE printed;
                EXECUTE pg_get_functiondef('is_text_list'::regproc);
            END
            $$
            """);

        Assert.Empty((await FindAsync()).Differences);
    }

    [Fact]
    public async Task Extensions_and_the_books_of_the_migrations_are_no_drift()
    {
        await ExecuteAsync("""
            DO $$ BEGIN IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') THEN CREATE EXTENSION IF NOT EXISTS pg_trgm; END IF; END $$;
            CREATE TABLE failed_migrations (migration_id text, failed_at timestamptz, error text);
            CREATE SCHEMA other; CREATE TABLE other.extra ();
            """);

        Assert.Empty((await FindAsync()).Differences);
    }

    /// <summary>The newest version prints some things in another way, and has constraints where others have flags.</summary>
    [Fact]
    public async Task It_is_the_same_on_the_newest_server()
    {
        using var folder = new ServerFolder();
        try
        {
            await using var server = await EmbeddedPostgres.StartAsync(folder.Options with { Binaries = PostgresBinaries.Npm, BinFolder = "" });
            await using (var migrator = new DatabaseMigrator(server.ConnectionString)) await migrator.MigrateAsync();
            var finder = new DriftFinder(server.ConnectionString);
            Assert.Empty((await finder.FindAsync()).Differences);

            if ((await (await TestServer.SharedAsync()).VersionAsync()).Major != server.ServerVersion.Major)
            {
                var elsewhere = await Assert.ThrowsAsync<OperatorException>(() => new DriftFinder(server.ConnectionString, _database.ConnectionString).FindAsync());
                Assert.Contains("Name a server of the same version.", elsewhere.Message, StringComparison.Ordinal);
            }

            await ServerFolder.QueryAsync(server.ConnectionString, """
                ALTER TABLE users ALTER COLUMN handle DROP NOT NULL; ALTER TYPE "Role" ADD VALUE 'GUEST';
                DROP VIEW expected_standings; ALTER TABLE badges ADD COLUMN shout text GENERATED ALWAYS AS (upper(code)) VIRTUAL
                """);
            var drift = await finder.FindAsync();
            Assert.Equal(4, drift.Differences.Count);
            Assert.Equal((0, ""), await Psql.RunAsync(server.ConnectionString, drift.Repair.ToString()));
            Assert.Empty((await finder.FindAsync()).Differences);
        }
        catch (EmbeddedPostgresException error) when (error.Failure is EmbeddedPostgresFailure.DownloadFailed or EmbeddedPostgresFailure.NoBinaries)
        {
            Assert.NotEqual("", error.Message);
        }
    }

    private Task<SchemaDrift> FindAsync() => new DriftFinder(_database.ConnectionString).FindAsync();

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
