using Elevate.Persistence.Outbox;
using Npgsql;

namespace Elevate.Api.Tests.Outbox;

/// <summary>The outbox of a database, with messages that no command wrote.</summary>
internal sealed class Outbox(NpgsqlDataSource dataSource)
{
    public OutboxDelivery Delivery { get; } = new(dataSource);

    public async Task WriteAsync(int count, string type = "test.news")
    {
        await using var command = dataSource.CreateCommand(
            "INSERT INTO outbox_messages (type, payload) SELECT $1, jsonb_build_object('number', number) FROM generate_series(1, $2) number");
        command.Parameters.Add(new() { Value = type });
        command.Parameters.Add(new() { Value = count });
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = dataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync() ?? throw new InvalidOperationException("There is no row."));
    }

    public Task<string> StateAsync() => ScalarAsync<string>(
        "SELECT coalesce(string_agg(format('%s after %s: %s', CASE WHEN processed_at IS NULL THEN 'waiting' ELSE 'delivered' END, attempts, coalesce(last_error, 'well')), ', ' ORDER BY id), 'empty') FROM outbox_messages");

    /// <summary>Makes everything that waits for its next attempt due.</summary>
    public async Task HurryAsync()
    {
        await using var command = dataSource.CreateCommand("UPDATE outbox_messages SET available_at = now() WHERE available_at < 'infinity'");
        await command.ExecuteNonQueryAsync();
    }
}
