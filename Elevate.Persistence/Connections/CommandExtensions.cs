using Npgsql;

namespace Elevate.Persistence.Connections;

/// <summary>What commands lack.</summary>
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
}
