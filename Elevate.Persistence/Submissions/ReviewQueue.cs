using Npgsql;

namespace Elevate.Persistence.Submissions;

/// <summary>The submissions that wait for a decision.</summary>
/// <param name="Pending">How many there are.</param>
/// <param name="ChangedAt">When this was counted, UTC.</param>
public sealed record ReviewQueue(int Pending, DateTimeOffset ChangedAt)
{
    /// <summary>Counts the queue.</summary>
    /// <param name="dataSource">The database.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ReviewQueue> CountAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken = default)
    {
        await using var command = dataSource.CreateCommand("SELECT count(*)::integer, now() FROM submissions WHERE status = 'PENDING'");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new ReviewQueue(reader.GetInt32(0), reader.GetFieldValue<DateTimeOffset>(1));
    }
}
