using Npgsql;

namespace Elevate.Persistence.Rules;

/// <summary>Keeps how often rules refused something, by hour, for whoever reads it later and from elsewhere.</summary>
/// <param name="dataSource">The database.</param>
public sealed class RefusalLog(NpgsqlDataSource dataSource)
{
    /// <summary>How long counts are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    // Codes in one order, so that nodes that add at once do not wait for each other in a circle.
    private const string Add = """
        INSERT INTO rule_refusals AS kept (hour, code, refusals)
        SELECT date_trunc('hour', $1, 'UTC'), code, refusals FROM unnest($2::text[], $3::bigint[]) AS counted (code, refusals) ORDER BY code
        ON CONFLICT (hour, code) DO UPDATE SET refusals = kept.refusals + excluded.refusals
        """;

    /// <summary>Adds what was counted.</summary>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="counts">How many since the last time, by the code of the error.</param>
    /// <param name="cancellationToken">Gives up; nothing is added then.</param>
    public async Task AddAsync(DateTimeOffset now, IReadOnlyDictionary<string, long> counts, CancellationToken cancellationToken = default)
    {
        await using var batch = dataSource.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Add)
        {
            Parameters = { new() { Value = now }, new() { Value = counts.Keys.ToArray() }, new() { Value = counts.Values.ToArray() } }
        });
        batch.BatchCommands.Add(new NpgsqlBatchCommand("DELETE FROM rule_refusals WHERE hour < $1") { Parameters = { new() { Value = now - Kept } } });
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
