using Elevate.Persistence.Connections;
using Npgsql;

namespace Elevate.Persistence.Outbox;

/// <summary>
/// Takes waiting messages from the outbox and marks what became of them. Nodes share the work: each takes rows that no other holds. A message counts
/// as delivered when its mark commits, so a crash in between delivers it again: at least once, never not at all.
/// </summary>
/// <param name="dataSource">The database.</param>
public sealed class OutboxDelivery(NpgsqlDataSource dataSource)
{
    /// <summary>After so many failures a message is left for a person to look at.</summary>
    public const int MaxAttempts = 12;

    private const string Take = """
        SELECT id, type, payload::text, trace_parent FROM outbox_messages
        WHERE processed_at IS NULL AND available_at <= now() ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED
        """;

    private const string MarkDelivered = """
        UPDATE outbox_messages SET processed_at = clock_timestamp(), attempts = attempts + 1, last_error = NULL WHERE id = ANY($1)
        """;

    // Twice as long after every failure, an hour at most; never again after the last. Text cannot hold the character 0.
    private const string MarkFailed = """
        UPDATE outbox_messages SET attempts = attempts + 1, last_error = left($2, 1000), available_at = CASE WHEN attempts + 1 >= $3 THEN 'infinity'
            ELSE clock_timestamp() + least(interval '1 hour', interval '1 second' * power(2, attempts)) END
        WHERE id = $1
        """;

    /// <summary>Delivers up to a batch of waiting messages, the oldest first.</summary>
    /// <param name="deliver">Hands on one message; what it throws is noted, and the message tried again later.</param>
    /// <param name="batch">How many at most.</param>
    /// <param name="cancellationToken">Gives up; what was not marked is delivered again.</param>
    /// <returns>How many were taken, delivered or not.</returns>
    public async Task<int> RunAsync(
        Func<OutboxNews, CancellationToken, Task> deliver, int batch, CancellationToken cancellationToken = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var waiting = await TakeAsync(connection, batch, cancellationToken);
        var delivered = new List<long>(waiting.Count);
        foreach (var news in waiting)
        {
            try
            {
                await deliver(news, cancellationToken);
                delivered.Add(news.Id);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                await MarkAsync(connection, MarkFailed, cancellationToken, news.Id, exception.Message.Replace('\0', ' '), MaxAttempts);
            }
        }
        if (delivered.Count > 0) await MarkAsync(connection, MarkDelivered, cancellationToken, delivered);
        await transaction.CommitAsync(cancellationToken);
        return waiting.Count;
    }

    /// <summary>Removes messages that were delivered before a moment, some thousand a statement.</summary>
    /// <param name="before">UTC.</param>
    /// <param name="cancellationToken">Gives up between statements.</param>
    /// <returns>How many.</returns>
    public async Task<int> RemoveDeliveredAsync(DateTimeOffset before, CancellationToken cancellationToken = default)
    {
        const int Batch = 5_000;
        for (var total = 0; ;)
        {
            await using var command = dataSource.CreateCommand(
                "DELETE FROM outbox_messages WHERE id IN (SELECT id FROM outbox_messages WHERE processed_at < $1 ORDER BY id LIMIT $2)");
            command.Parameters.Add(new() { Value = before });
            command.Parameters.Add(new() { Value = Batch });
            var removed = await command.ExecuteNonQueryAsync(cancellationToken);
            total += removed;
            if (removed < Batch) return total;
        }
    }

    /// <summary>What is not delivered.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<OutboxBacklog> GetBacklogAsync(CancellationToken cancellationToken = default)
    {
        await using var command = dataSource.CreateCommand(
            """
            SELECT count(*) FILTER (WHERE isfinite(available_at))::int, min(created_at) FILTER (WHERE isfinite(available_at)),
                   count(*) FILTER (WHERE NOT isfinite(available_at))::int
            FROM outbox_messages WHERE processed_at IS NULL
            """);
        var rows = await command.ReadAllAsync(
            row => new OutboxBacklog(row.GetInt32(0), row.GetFieldValue<DateTimeOffset?>(1), row.GetInt32(2)), cancellationToken);
        return rows[0];
    }

    private static async Task<IReadOnlyList<OutboxNews>> TakeAsync(NpgsqlConnection connection, int batch, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Take, connection);
        command.Parameters.Add(new() { Value = batch });
        return await command.ReadAllAsync(row => new OutboxNews(row.GetInt64(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3)), cancellationToken);
    }

    private static async Task MarkAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>A message on its way.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Type">One of <see cref="OutboxMessageTypes"/>.</param>
/// <param name="Payload">The facts, as a JSON object.</param>
/// <param name="TraceParent">Where in a trace it was written, as W3C Trace Context's <c>traceparent</c>; null where nobody traced.</param>
public sealed record OutboxNews(long Id, string Type, string Payload, string? TraceParent = null);
