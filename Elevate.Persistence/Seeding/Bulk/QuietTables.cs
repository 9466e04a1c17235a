using Elevate.Persistence.Connections;
using Npgsql;

namespace Elevate.Persistence.Seeding.Bulk;

/// <summary>
/// Tables without triggers, foreign keys and some of their indexes, for a load that keeps every rule by itself. All of it happens in one transaction, so that
/// nobody ever sees the tables like this, and a crash leaves them as they were. Used in the order of its methods.
/// </summary>
internal sealed class QuietTables
{
    private static readonly string[] Loaded =
        ["users", "learn_tag_grants", "referral_events", "submissions", "evidence_paths", "points_ledger", "earned_badges", "audit_log"];

    private static readonly string[] Boards = ["standings", "standing_changes", "board_scores"];

    // A trigger that is only switched off still makes COPY write row by row. How it is switched on stands in pg_trigger.tgenabled.
    private const string Triggers = """
        SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass),
            concat(pg_get_triggerdef(oid), CASE WHEN tgenabled <> 'O'
                THEN format('; ALTER TABLE %s ENABLE %s TRIGGER %I', tgrelid::regclass, CASE tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' END, tgname) END)
        FROM pg_trigger WHERE tgrelid = ANY ($1::regclass[]) AND NOT tgisinternal AND tgenabled <> 'D' ORDER BY tgname
        """;

    private const string ForeignKeys = """
        SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE conrelid = ANY ($1::regclass[]) AND contype = 'f' ORDER BY conname
        """;

    // New rows go to the ends of most indexes. In these they go everywhere: everybody's rows by time, and the boards.
    private const string ScatteredIndexes = """
        SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
        FROM pg_index
        WHERE indrelid = ANY ($1::regclass[]) AND NOT indisunique
            AND (pg_get_indexdef(indexrelid) LIKE '%created\_at%' AND pg_get_indexdef(indexrelid) NOT LIKE '%user\_id%' OR indrelid = 'standings'::regclass)
        ORDER BY 1
        """;

    // A table whose file this transaction made may be written frozen, so that nobody has to write it again when it is first read, and a server that keeps
    // its log for itself alone (wal_level = minimal) does not log it.
    private const string NewFiles = """
        SELECT format('CLUSTER %s USING %I', conrelid::regclass, conname), format('ALTER TABLE %s SET WITHOUT CLUSTER', conrelid::regclass)
        FROM pg_constraint WHERE conrelid = ANY ($1::regclass[]) AND contype = 'p' ORDER BY conname
        """;

    private readonly NpgsqlConnection _connection;
    private readonly List<string> _triggers = [];
    private readonly List<string> _references = [];
    private readonly List<string> _indexes = [];
    private readonly List<string> _boardIndexes = [];

    private QuietTables(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Silences the tables for the rest of the transaction.</summary>
    /// <param name="connection">In a transaction; waits for its commands as long as they take.</param>
    /// <param name="isMost">Whether more comes in than there is: then indexes and files are made anew.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<QuietTables> SilenceAsync(NpgsqlConnection connection, bool isMost, CancellationToken cancellationToken)
    {
        var tables = new QuietTables(connection);
        await tables.ExecuteAsync([$"LOCK TABLE {string.Join(", ", Loaded.Concat(Boards))} IN ACCESS EXCLUSIVE MODE"], cancellationToken);
        var silence = new List<string>();
        Remove(await tables.ReadAsync(Triggers, [.. Loaded, .. Boards], cancellationToken), tables._triggers);
        Remove(await tables.ReadAsync(ForeignKeys, [.. Loaded, .. Boards], cancellationToken), tables._references);
        Remove(await tables.ReadAsync(ScatteredIndexes, Boards, cancellationToken), tables._boardIndexes);
        if (isMost)
        {
            Remove(await tables.ReadAsync(ScatteredIndexes, Loaded, cancellationToken), tables._indexes);
            silence.AddRange((await tables.ReadAsync(NewFiles, Loaded, cancellationToken)).SelectMany(row => new[] { row.First, row.Second }));
        }
        await tables.ExecuteAsync(silence, cancellationToken);
        return tables;

        void Remove(IEnumerable<(string Drop, string Add)> found, List<string> kept)
        {
            foreach (var (drop, add) in found)
            {
                silence.Add(drop);
                kept.Add(add);
            }
        }
    }

    /// <summary>Makes the indexes of what was loaded.</summary>
    public async Task RestoreIndexesAsync(CancellationToken cancellationToken)
    {
        await ExecuteAsync(_indexes, cancellationToken);
        await ExecuteAsync([$"ANALYZE {string.Join(", ", Loaded)}"], cancellationToken);
    }

    /// <summary>
    /// Makes the boards anew from the ledger. Truncated before, they are planned for as new tables; deleted from, as the empty ones that they once were, row by
    /// row.
    /// </summary>
    public Task RebuildBoardsAsync(CancellationToken cancellationToken) =>
        ExecuteAsync(
            [$"TRUNCATE {string.Join(", ", Boards)}", "SELECT rebuild_standings()", .. _boardIndexes, $"ANALYZE {string.Join(", ", Boards)}"], cancellationToken);

    /// <summary>Adds the foreign keys again, which looks behind each of them.</summary>
    public Task RestoreReferencesAsync(CancellationToken cancellationToken) => ExecuteAsync(_references, cancellationToken);

    public Task RestoreTriggersAsync(CancellationToken cancellationToken) => ExecuteAsync(_triggers, cancellationToken);

    private async Task ExecuteAsync(IEnumerable<string> statements, CancellationToken cancellationToken)
    {
        foreach (var statement in statements) await _connection.ExecuteAsync(statement, cancellationToken);
    }

    private async Task<IReadOnlyList<(string First, string Second)>> ReadAsync(string sql, string[] tables, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql.Replace("$1", $"'{{{string.Join(',', tables)}}}'", StringComparison.Ordinal), _connection);
        return await command.ReadAllAsync(row => (row.GetString(0), row.GetString(1)), cancellationToken);
    }
}
