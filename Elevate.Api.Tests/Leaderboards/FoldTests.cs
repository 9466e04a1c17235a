using Elevate.Api.Tests.Database;
using Npgsql;

namespace Elevate.Api.Tests.Leaderboards;

public sealed class FoldTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const string Append = """
        INSERT INTO standing_changes (period, points, participants) SELECT 'ALL_TIME', n % 100 + 1, 1 FROM generate_series(1, 40000) AS n
        """;

    [Fact]
    public async Task A_burst_is_folded_at_once_after_the_queue_was_analyzed_while_it_was_empty()
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await ExecuteAsync(connection, Append);
        await ExecuteAsync(connection, "DELETE FROM standing_changes");
        await ExecuteAsync(connection, "VACUUM (TRUNCATE off, ANALYZE) standing_changes");
        await ExecuteAsync(connection, Append);

        // Row by row it would take minutes.
        await ExecuteAsync(connection, "SET statement_timeout = '30s'");
        await using var fold = new NpgsqlCommand("SELECT fold_standing_changes(1000000)", connection);
        Assert.Equal(40000, await fold.ExecuteScalarAsync());

        await using var board = new NpgsqlCommand("SELECT count(*), sum(participants) FROM board_scores WHERE NOT by_cohort AND NOT by_school", connection);
        await using var reader = await board.ExecuteReaderAsync();
        await reader.ReadAsync();
        Assert.Equal((100L, 40000L), (reader.GetInt64(0), reader.GetInt64(1)));
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
