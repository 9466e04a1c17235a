using Elevate.Persistence.Schema.Drift;
using Npgsql;

namespace Elevate.Api.Tests.Migrations.Drift;

public sealed class SchemaDriftTests(SpareDatabase spare) : IClassFixture<SpareDatabase>
{
    public static TheoryData<string, string> Drifts
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (sql, difference) in HandMadeDrifts.All) data.Add(sql, difference);
            return data;
        }
    }

    /// <summary>What stays, since to take it away would destroy data: how it is told, and what the script says about it.</summary>
    public static TheoryData<string, string, string> Holders => new()
    {
        { "CREATE TABLE extra (id int PRIMARY KEY)", "unexpected table extra", "-- DROP TABLE extra;" },
        { "ALTER TABLE users ADD COLUMN nickname text", "unexpected column users.nickname", "-- ALTER TABLE users DROP COLUMN nickname;" },
        {
            "ALTER TABLE job_runs ALTER COLUMN failures TYPE numeric", "changed column job_runs.failures",
            "-- ALTER TABLE job_runs ALTER COLUMN failures TYPE integer USING failures::integer;"
        },
        {
            "DROP INDEX ix_standings_board, ix_standings_cohort_board, ix_standings_school_board, ix_standings_cohort_school_board; "
                + "ALTER TABLE standings ALTER COLUMN rank_key DROP EXPRESSION",
            "changed column standings.rank_key", "-- ALTER TABLE standings DROP COLUMN rank_key;"
        },
        {
            "CREATE FUNCTION extra() RETURNS int LANGUAGE sql RETURN 1; CREATE TYPE mood AS ENUM ('good'); ALTER TABLE users ADD COLUMN mood mood, ADD COLUMN luck int DEFAULT extra()",
            "unexpected enum mood; unexpected column users.luck; unexpected column users.mood; unexpected function extra()", "-- DROP TYPE mood;"
        },
        {
            "CREATE TABLE extra (role \"Role\" DEFAULT 'ADMIN'); ALTER TYPE \"Role\" ADD VALUE 'GUEST'", "unexpected table extra", "-- DROP TABLE extra;"
        },
        {
            "ALTER TABLE users ADD COLUMN nickname text; CREATE INDEX ix_users_nickname ON users (nickname); CREATE VIEW nicknames AS SELECT nickname FROM users",
            "unexpected column users.nickname", "-- ALTER TABLE users DROP COLUMN nickname;"
        },
        {
            "CREATE TABLE extra (id serial PRIMARY KEY); CREATE INDEX ON extra (id); CREATE VIEW extras AS SELECT * FROM extra",
            "unexpected sequence extra_id_seq; unexpected table extra", "-- DROP SEQUENCE IF EXISTS extra_id_seq;"
        },
        {
            "CREATE TABLE hen (id int PRIMARY KEY, egg int); CREATE TABLE egg (id int PRIMARY KEY, hen int REFERENCES hen); ALTER TABLE hen ADD FOREIGN KEY (egg) REFERENCES egg",
            "unexpected table egg; unexpected table hen", "-- DROP TABLE egg;"
        },
        {
            "CREATE TABLE extra (id int) PARTITION BY RANGE (id); CREATE INDEX ON extra (id); CREATE TABLE extra_1 PARTITION OF extra FOR VALUES FROM (1) TO (2)",
            "unexpected table extra", "-- DROP TABLE extra;"
        },
        {
            "ALTER TABLE users ADD CONSTRAINT one_handle UNIQUE (handle); CREATE TABLE fans (handle text REFERENCES users (handle))",
            "unexpected table fans; unexpected constraint users.one_handle", "-- ALTER TABLE users DROP CONSTRAINT one_handle;"
        }
    };

    [Theory]
    [MemberData(nameof(Drifts))]
    public async Task A_change_by_hand_is_found_and_undone(string sql, string difference)
    {
        var database = await spare.TakeAsync();
        await database.ExecuteAsync(sql);

        var drift = await database.CompareAsync();

        var role = new NpgsqlConnectionStringBuilder(database.ConnectionString).Username;
        Assert.Equal(difference.Replace("{role}", role, StringComparison.Ordinal), Tell(drift));
        Assert.Empty(drift.Repair.Withheld);
        await database.MendAsync(drift);
        Assert.Equal("", Tell(await database.CompareAsync()));
        spare.Leave(database);
    }

    [Theory]
    [MemberData(nameof(Holders))]
    public async Task What_holds_data_is_left_alone_and_told(string sql, string left, string comment)
    {
        await using var database = await DriftingDatabase.CreateAsync();
        await database.ExecuteAsync(sql);

        var drift = await database.CompareAsync();

        Assert.Contains(comment, drift.Repair.ToString().Split('\n'));
        await database.MendAsync(drift);
        var after = await database.CompareAsync();
        Assert.Equal(left, Tell(after));
        Assert.Equal(0, after.Repair.StatementCount);

        var accepted = await database.CompareAsync(acceptDataLoss: true);
        Assert.Empty(accepted.Repair.Withheld);
        await database.MendAsync(accepted);
        Assert.Equal("", Tell(await database.CompareAsync()));
    }

    [Fact]
    public async Task An_index_whose_build_failed_is_built_again()
    {
        await using var database = await DriftingDatabase.CreateAsync();
        await database.ExecuteAsync("""
            DROP INDEX ux_outbox_messages_dedupe_key;
            INSERT INTO outbox_messages (type, payload, dedupe_key) VALUES ('a', '{}', 'same'), ('b', '{}', 'same')
            """);
        await Assert.ThrowsAsync<PostgresException>(
            () => database.ExecuteAsync("CREATE UNIQUE INDEX CONCURRENTLY ux_outbox_messages_dedupe_key ON outbox_messages (dedupe_key)"));
        await database.ExecuteAsync("DELETE FROM outbox_messages");

        var drift = await database.CompareAsync();

        Assert.Equal("changed index ux_outbox_messages_dedupe_key", Tell(drift));
        await database.MendAsync(drift);
        Assert.Equal("", Tell(await database.CompareAsync()));
    }

    [Fact]
    public async Task Values_of_a_type_that_is_made_anew_stay()
    {
        await using var database = await DriftingDatabase.CreateAsync();
        await database.ExecuteAsync("""
            SELECT act_as('system'); INSERT INTO users (id, handle, name, email, role) VALUES ('a', 'ayu', 'Ayu', 'ayu@example.org', 'SUPERADMIN');
            ALTER TYPE "Role" ADD VALUE 'GUEST' AFTER 'PARTICIPANT'
            """);

        await database.MendAsync(await database.CompareAsync());

        Assert.Equal("", Tell(await database.CompareAsync()));
        await database.ExecuteAsync("DO $$ BEGIN ASSERT (SELECT role = 'SUPERADMIN' FROM users WHERE id = 'a'); END $$");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    public async Task Several_changes_at_once_are_undone(int seed)
    {
        var random = new Random(seed);
        var database = await spare.TakeAsync();
        var made = new List<string>();
        foreach (var (sql, _) in random.GetItems(HandMadeDrifts.All.ToArray(), random.Next(2, 9)).Distinct())
        {
            try
            {
                await database.ExecuteAsync(sql);
                made.Add(sql);
            }
            catch (PostgresException)
            {
                // One before it took away what it changes.
            }
        }

        await database.MendAsync(await database.CompareAsync());

        var left = Tell(await database.CompareAsync());
        Assert.True(left == "", $"{left} after {string.Join("; ", made)}");
        spare.Leave(database);
    }

    private static string Tell(SchemaDrift drift) => string.Join("; ", drift.Differences.Select(
        difference => $"{difference.Change.ToString().ToLowerInvariant()} {difference.Kind.ToString().ToLowerInvariant()} {difference.Name}"));
}
