using HotChocolate.Tests.Data;
using Npgsql;

namespace HotChocolate.Subscriptions.Postgres;

/// <summary>The processes of the server, one for each connection.</summary>
internal static class Backends
{
    public static async Task KillAsync(PostgresServer server, int process)
    {
        Assert.True(await AskAsync<bool>(server, "SELECT pg_terminate_backend($1)", process));
        await WaitUntilGoneAsync(server, [process]);
    }

    public static async Task WaitUntilGoneAsync(PostgresServer server, IEnumerable<int> processes)
    {
        using var patience = new CancellationTokenSource(Node.Patience);
        while (await AskAsync<long>(server, "SELECT count(*) FROM pg_stat_activity WHERE pid = ANY($1)", processes.ToArray()) > 0)
            await Task.Delay(10, patience.Token);
    }

    private static async Task<T> AskAsync<T>(PostgresServer server, string question, object value)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(question, connection) { Parameters = { new() { Value = value } } };
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
