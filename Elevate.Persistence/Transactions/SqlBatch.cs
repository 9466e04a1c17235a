using Npgsql;

namespace Elevate.Persistence.Transactions;

/// <summary>
/// Statements that go to the database in one round trip, in order. Under READ COMMITTED each has a snapshot of its own, so a
/// statement after a lock sees what the lock waited for.
/// </summary>
internal sealed class SqlBatch(NpgsqlConnection connection, NpgsqlTransaction transaction, List<Action>? afterCommit = null)
{
    private readonly NpgsqlBatch _batch = new(connection, transaction);
    private readonly List<Action<NpgsqlDataReader>> _readers = [];

    /// <summary>Adds a statement whose rows, if any, do not matter.</summary>
    public void Write(string sql, params ReadOnlySpan<object?> values) => AddCommand(sql, values);

    /// <summary>Adds a statement and reads its rows once the batch runs.</summary>
    public Rows<T> Read<T>(string sql, Func<NpgsqlDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        AddCommand(sql, values);
        var rows = new Rows<T>();
        _readers.Add(reader => rows.Add(map(reader)));
        return rows;
    }

    /// <summary>Adds what is done once the transaction is committed, and only then: counting, not work that could fail.</summary>
    public void AfterCommit(Action action) => (afterCommit ?? throw new InvalidOperationException("Nobody says when this is committed.")).Add(action);

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        await using var batch = _batch;
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);

        foreach (var read in _readers)
        {
            while (await reader.ReadAsync(cancellationToken)) read(reader);
            await reader.NextResultAsync(cancellationToken);
        }

        // An error of a statement behind the last one that is read shows only when the reader gets there.
        while (await reader.NextResultAsync(cancellationToken)) { }
    }

    private void AddCommand(string sql, ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        _batch.BatchCommands.Add(command);
    }
}
