using Npgsql;

namespace Elevate.Persistence.Connections;

/// <summary>What commands and connections lack.</summary>
internal static class CommandExtensions
{
    /// <summary>Runs the command and keeps all its rows, in their order.</summary>
    public static async Task<IReadOnlyList<T>> ReadAllAsync<T>(this NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken)) rows.Add(read(reader));
        return rows;
    }

    /// <summary>Runs SQL that answers nothing.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="sql">With <c>$1</c> and so on for the values, if it is a single statement.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="values">None is null.</param>
    /// <returns>How many rows it changed.</returns>
    public static async Task<int> ExecuteAsync(this NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Runs SQL that answers one value.</summary>
    public static async Task<T> ReadSingleAsync<T>(this NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
