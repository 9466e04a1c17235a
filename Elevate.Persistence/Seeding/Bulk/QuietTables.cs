using Elevate.Persistence.Connections;
using Npgsql;

namespace Elevate.Persistence.Seeding.Bulk;

/// <summary>
/// Tables without triggers, foreign keys and some of their indexes, for a load that keeps every rule by itself. All of it happens in one transaction, so that
/// nobody ever sees the tables like this, and a crash leaves them as they were.
/// </summary>
internal sealed class QuietTables
{
    private static readonly string[] Loaded =
        ["users", "learn_tag_grants", "referral_events", "submissions", "evidence_paths", "points_ledger", "earned_badges", "audit_log", "standings"];

    // How a trigger is switched on, by pg_trigger.tgenabled.
    private const string Triggers = """
        SELECT format('ALTER TABLE %s ENABLE %sTRIGGER %I', tgrelid::regclass, CASE tgenabled WHEN 'A' THEN 'ALWAYS ' WHEN 'R' THEN 'REPLICA ' ELSE '' END, tgname)
        FROM pg_trigger WHERE tgrelid = ANY ($1::regclass[]) AND NOT tgisinternal AND tgenabled <> 'D' ORDER BY tgname
        """;

    private const string ForeignKeys = """
        SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE conrelid = ANY ($1::regclass[]) AND contype = 'f' ORDER BY conname
        """;

    // New rows go to the ends of most indexes. In these they go everywhere: everybody's rows by time.
    private const string Indexes = """
        SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
        FROM pg_index i
        WHERE indrelid = ANY ($1::regclass[]) AND NOT indisunique AND pg_get_indexdef(indexrelid) LIKE '%created\_at%' AND pg_get_indexdef(indexrelid) NOT LIKE '%user\_id%'
        ORDER BY 1
        """;

    private readonly NpgsqlConnection _connection;
    private readonly List<string> _triggers = [];
    private readonly List<string> _references = [];
    private readonly List<string> _indexes = [];

    private QuietTables(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Silences the tables for the rest of the transaction.</summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="withoutIndexes">Whether making indexes anew is worth it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<QuietTables> SilenceAsync(NpgsqlConnection connection, bool withoutIndexes, CancellationToken cancellationToken)
    {
        var tables = new QuietTables(connection);
        await tables.ExecuteAsync([$"LOCK TABLE {string.Join(", ", Loaded)} IN ACCESS EXCLUSIVE MODE"], cancellationToken);
        tables._triggers.AddRange((await tables.ReadAsync(Triggers, cancellationToken)).Select(row => row.First));
        var silence = Loaded.Select(table => $"ALTER TABLE {table} DISABLE TRIGGER USER").ToList();
        foreach (var (drop, add) in await tables.ReadAsync(ForeignKeys, cancellationToken)) Remove(drop, add, tables._references);
        foreach (var (drop, add) in withoutIndexes ? await tables.ReadAsync(Indexes, cancellationToken) : []) Remove(drop, add, tables._indexes);
        await tables.ExecuteAsync(silence, cancellationToken);
        return tables;

        void Remove(string drop, string add, List<string> kept)
        {
            silence.Add(drop);
            kept.Add(add);
        }
    }

    /// <summary>
    /// Empties the boards, which are made anew from the ledger. Truncated, they are planned for as new tables; deleted from, as the empty ones that they
    /// once were, row by row.
    /// </summary>
    public Task EmptyBoardsAsync(CancellationToken cancellationToken) => ExecuteAsync(["TRUNCATE standings, standing_changes, board_scores"], cancellationToken);

    public Task RestoreTriggersAsync(CancellationToken cancellationToken) => ExecuteAsync(_triggers, cancellationToken);

    public Task RestoreIndexesAsync(CancellationToken cancellationToken) => ExecuteAsync(_indexes, cancellationToken);

    /// <summary>Adds the foreign keys again, which looks behind each of them.</summary>
    public Task RestoreReferencesAsync(CancellationToken cancellationToken) => ExecuteAsync(_references, cancellationToken);

    public Task AnalyzeAsync(CancellationToken cancellationToken) => ExecuteAsync([$"ANALYZE {string.Join(", ", Loaded)}"], cancellationToken);

    private async Task ExecuteAsync(IEnumerable<string> statements, CancellationToken cancellationToken)
    {
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, _connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task<IReadOnlyList<(string First, string Second)>> ReadAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql.Replace("$1", $"'{{{string.Join(',', Loaded)}}}'", StringComparison.Ordinal), _connection);
        return await command.ReadAllAsync(row => (row.GetString(0), row.FieldCount > 1 ? row.GetString(1) : ""), cancellationToken);
    }
}
