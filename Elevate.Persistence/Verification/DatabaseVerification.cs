using System.Data;
using System.Diagnostics;
using Elevate.Persistence.Connections;
using Npgsql;

namespace Elevate.Persistence.Verification;

/// <summary>
/// Looks whether everything holds that is true of a sound database, also what triggers keep and somebody may have switched off. Reads one snapshot,
/// so that a running app raises no false alarm, and writes nothing.
/// </summary>
/// <param name="dataSource">The database.</param>
public sealed class DatabaseVerification(NpgsqlDataSource dataSource)
{
    private const int Examples = 10;

    // Sorting and hashing a ledger of millions of entries is what takes the time; a plan is not worth compiling for its first use.
    private const string Settings = "SET LOCAL work_mem = '192MB'; SET LOCAL jit = off; SET LOCAL statement_timeout = 0";

    /// <summary>Looks at every invariant.</summary>
    /// <param name="progress">Is told which invariant is looked at; null tells nobody.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One result an invariant, those that hold among them.</returns>
    public async Task<IReadOnlyList<InvariantResult>> RunAsync(IProgress<WorkProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using (var settings = new NpgsqlCommand($"SET TRANSACTION READ ONLY; {Settings}", connection)) await settings.ExecuteNonQueryAsync(cancellationToken);

        var results = new List<InvariantResult>();
        foreach (var invariant in Invariant.All)
        {
            progress?.Report(new WorkProgress("Checking", results.Count, Invariant.All.Count));
            results.Add(await LookAsync(connection, invariant, cancellationToken));
        }
        progress?.Report(new WorkProgress("Checking", results.Count, Invariant.All.Count));
        return results;
    }

    private static async Task<InvariantResult> LookAsync(NpgsqlConnection connection, Invariant invariant, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var sql = await invariant.GetSqlAsync(connection, cancellationToken);
        await using var command = new NpgsqlCommand(
            $"SELECT count(*) OVER (), violation FROM ({sql}) AS found (violation) ORDER BY violation LIMIT {Examples}", connection)
        { CommandTimeout = 0 };
        var found = await command.ReadAllAsync(row => (Count: row.GetInt64(0), Example: row.GetString(1)), cancellationToken);
        return new InvariantResult(
            invariant.Name, invariant.Sentence, found.Count == 0 ? 0 : found[0].Count, [.. found.Select(row => row.Example)],
            (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }
}
