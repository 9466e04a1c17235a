using Npgsql;

namespace Elevate.Api.Tests.Rules;

/// <summary>Transactions of many connections that start together.</summary>
internal static class Race
{
    public const int Connections = 64;

    /// <summary>Each connection runs its script and commits; tells how many got through and what refused the others.</summary>
    public static async Task<(int Successes, IReadOnlyList<PostgresException> Refusals)> RunAsync(
        NpgsqlDataSource dataSource, Func<int, string> script)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var ready = new SemaphoreSlim(0);

        async Task<PostgresException?> RunOneAsync(int number)
        {
            await using var connection = await dataSource.OpenConnectionAsync();
            ready.Release();
            await gate.Task;
            try
            {
                await using var transaction = await connection.BeginTransactionAsync();
                await using var command = new NpgsqlCommand(script(number), connection, transaction);
                await command.ExecuteNonQueryAsync();
                await transaction.CommitAsync();
                return null;
            }
            catch (PostgresException exception)
            {
                return exception;
            }
        }

        var runs = Enumerable.Range(1, Connections).Select(RunOneAsync).ToArray();
        for (var i = 0; i < Connections; i++) await ready.WaitAsync();
        gate.SetResult();

        var results = await Task.WhenAll(runs);
        return (results.Count(result => result is null), [.. results.OfType<PostgresException>()]);
    }
}
