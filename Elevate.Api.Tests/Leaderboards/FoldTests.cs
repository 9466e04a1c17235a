using Elevate.Api.Tests.Database;
using Elevate.Persistence.Connections;
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
        await connection.ExecuteAsync(Append, CancellationToken.None);
        await connection.ExecuteAsync("DELETE FROM standing_changes", CancellationToken.None);
        await connection.ExecuteAsync("VACUUM (TRUNCATE off, ANALYZE) standing_changes", CancellationToken.None);
        await connection.ExecuteAsync(Append, CancellationToken.None);

        // Row by row it would take minutes.
        await connection.ExecuteAsync("SET statement_timeout = '30s'", CancellationToken.None);
        await using var fold = new NpgsqlCommand("SELECT fold_standing_changes(1000000)", connection);
        Assert.Equal(40000, await fold.ExecuteScalarAsync());

        await using var board = new NpgsqlCommand("SELECT count(*), sum(participants) FROM board_scores WHERE NOT by_cohort AND NOT by_school", connection);
        await using var reader = await board.ExecuteReaderAsync();
        await reader.ReadAsync();
        Assert.Equal((100L, 40000L), (reader.GetInt64(0), reader.GetInt64(1)));
    }
}
