using Elevate.Api.Tests.Database;
using Elevate.Domain.Leaderboards;
using Elevate.Persistence.Leaderboards;
using Npgsql;

namespace Elevate.Api.Tests.Leaderboards;

/// <summary>With a hundred thousand participants, no read of a board goes through the ledger or through all standings.</summary>
public sealed class LeaderboardPlanTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const int Participants = 100_000;

    [Fact]
    public async Task Boards_are_read_by_their_indexes()
    {
        await FillAsync();
        var board = new Board(LeaderboardPeriod.AllTime);
        var queries = new LeaderboardQueries(database.DataSource);
        var middle = (await queries.FindPositionAsync("handle50000", LeaderboardPeriod.AllTime, 2))!;
        Assert.Equal(Participants, middle.BoardSize);
        Assert.Equal(4, middle.Neighbours.Count);

        var none = BoardSql.For(board);
        foreach (var text in new[]
        {
            LeaderboardSql.Top,
            LeaderboardSql.Position,
            LeaderboardSql.Page(none, after: false, before: false, fromEnd: false, search: false),
            LeaderboardSql.Page(none, after: true, before: false, fromEnd: false, search: false),
            LeaderboardSql.Page(none, after: false, before: true, fromEnd: true, search: false),
            LeaderboardSql.Page(BoardSql.For(board with { Cohort = "c1" }), after: true, before: false, fromEnd: false, search: false),
            LeaderboardSql.Page(BoardSql.For(board with { School = "s1" }), after: false, before: false, fromEnd: true, search: false),
            LeaderboardSql.Page(BoardSql.For(board with { Cohort = "c1", School = "s1" }), after: false, before: false, fromEnd: false, search: false)
        })
        {
            var plan = await ExplainAsync(text, middle.Entry.Cursor);
            Assert.DoesNotContain("Seq Scan on standings", plan);
            Assert.DoesNotContain("Seq Scan on points_ledger", plan);
            Assert.DoesNotContain("Seq Scan on users", plan);
        }
    }

    private async Task FillAsync()
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        foreach (var statement in new[]
        {
            "ALTER TABLE users DISABLE TRIGGER USER",
            "ALTER TABLE points_ledger DISABLE TRIGGER USER",
            $"""
            INSERT INTO users (id, handle, name, email, user_type, user_type_confirmed, cohort, school)
            SELECT 'u' || n, 'handle' || n, 'n' || n, 'h' || n || '@example.org', 'EDUCATOR', true, 'c' || n % 10, 's' || n % 100 FROM generate_series(1, {Participants}) n
            """,
            $"""
            INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, event_time, created_at)
            SELECT 'u' || n, 'EXPLORE', 'FORM', 10 + n % 90 * 10, 'test', 'bulk:' || n, now(), now() - make_interval(secs => n) FROM generate_series(1, {Participants}) n
            """,
            "ALTER TABLE users ENABLE TRIGGER USER",
            "ALTER TABLE points_ledger ENABLE TRIGGER USER",
            "SELECT rebuild_standings()",
            "VACUUM ANALYZE"
        })
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 120 };
            await command.ExecuteNonQueryAsync();
        }
    }

    private async Task<string> ExplainAsync(string text, string cursor)
    {
        var place = BoardPlace.FromCursor(cursor, "cursor");
        await using var command = database.DataSource.CreateCommand("EXPLAIN " + text);
        foreach (var (name, value) in new (string, object)[]
        {
            ("period", "ALL_TIME"), ("cohort", "c1"), ("school", "s1"), ("size", 20), ("radius", 5), ("handle", "handle50000"),
            ("after_key", -place.Points), ("after_at", place.ReachedAt), ("after_handle", place.Handle),
            ("before_key", -place.Points), ("before_at", place.ReachedAt), ("before_handle", place.Handle)
        })
        {
            if (text.Contains("@" + name)) command.Parameters.AddWithValue(name, value);
        }
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }
}
