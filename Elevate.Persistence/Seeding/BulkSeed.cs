using System.Diagnostics;
using System.Threading.Channels;
using Elevate.Domain.Activities;
using Elevate.Domain.Audit;
using Elevate.Domain.Badges;
using Elevate.Persistence.Connections;
using Elevate.Persistence.Metrics;
using Elevate.Persistence.Seeding.Bulk;
using Npgsql;

namespace Elevate.Persistence.Seeding;

/// <summary>
/// Adds participants by the million, each with about five submissions and twenty entries of the ledger. One transaction loads all of it and makes the boards
/// anew; until it commits nobody sees any of it, and it locks everybody out, so it refuses to start while anyone else is connected.
/// </summary>
/// <param name="connectionString">The database, migrated; past any pooler.</param>
public sealed class BulkSeed(string connectionString)
{
    private const int ChunkSize = 2000;

    // For the load only. Whatever is sorted fits, or nearly.
    private const string Settings = """
        SELECT set_config('app.user_role', 'SYSTEM', true), set_config('app.import', 'on', true), set_config('lock_timeout', '5s', true),
            set_config('statement_timeout', '0', true), set_config('maintenance_work_mem', '512MB', true), set_config('work_mem', '256MB', true),
            set_config('jit', 'off', true)
        """;

    private const string Others = """
        SELECT count(*), coalesce(string_agg(DISTINCT coalesce(nullif(application_name, ''), 'unnamed'), ', '), '')
        FROM pg_stat_activity
        WHERE datname = current_database() AND usesysid IS NOT NULL AND coalesce(backend_type, 'client backend') = 'client backend' AND pid <> pg_backend_pid()
        """;

    /// <summary>Adds participants. Nothing of it stays behind where it fails or is given up.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Decides what looks like chance: the same seed on the same day makes the same participants.</param>
    /// <param name="progress">Is told how far it has come; null tells nobody.</param>
    /// <param name="cancellationToken">Gives up and leaves everything as it was.</param>
    /// <returns>What was added.</returns>
    /// <exception cref="OperatorException">Somebody else is connected to the database.</exception>
    public async Task<BulkSeedResult> RunAsync(
        long count, long seed = 1, IProgress<WorkProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 50_000_000);
        var started = Stopwatch.GetTimestamp();
        long entries;

        // A pool would keep a connection that the next load takes for somebody else's.
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0, Pooling = false };
        await using var dataSource = ElevateDbContextOptions.CreateDataSource(settings.ConnectionString);
        await using (var connection = await dataSource.OpenConnectionAsync(cancellationToken))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await RefuseBesideOthersAsync(connection, cancellationToken);
            await connection.ExecuteAsync(Settings, cancellationToken);
            var plan = await PlanAsync(connection, count, seed, cancellationToken);
            entries = await LoadAsync(connection, plan, progress, cancellationToken);
            progress?.Report(new WorkProgress("Committing", 0, null));
            await transaction.CommitAsync(cancellationToken);
        }
        var loaded = Stopwatch.GetTimestamp();
        progress?.Report(new WorkProgress("Refreshing the views", 0, null));
        await new AnalyticsRefresh(dataSource).RefreshAllAsync(cancellationToken);
        return new BulkSeedResult(count, entries, Stopwatch.GetElapsedTime(started, loaded), Stopwatch.GetElapsedTime(loaded));
    }

    private static async Task<long> LoadAsync(NpgsqlConnection connection, BulkPlan plan, IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(BulkStaff.Insert, cancellationToken, plan.Today.AddDays(-400), BulkStaff.Reviewers.Append(BulkStaff.Admin).ToArray());
        var isMost = plan.Count >= await connection.ReadSingleAsync<long>("SELECT count(*) FROM users", cancellationToken);
        var tables = await QuietTables.SilenceAsync(connection, isMost, cancellationToken);
        var entries = await CopyAsync(new BulkCopy(connection, plan, frozen: isMost), plan, progress, cancellationToken);

        progress?.Report(new WorkProgress("Making indexes", 0, null));
        await tables.RestoreIndexesAsync(cancellationToken);
        progress?.Report(new WorkProgress("Making the boards", 0, null));
        await tables.RebuildBoardsAsync(cancellationToken);
        progress?.Report(new WorkProgress("Checking references", 0, null));
        await tables.RestoreReferencesAsync(cancellationToken);
        await tables.RestoreTriggersAsync(cancellationToken);
        await AuditAsync(connection, plan, cancellationToken);
        return entries;
    }

    /// <summary>Participants are made up on one thread and written on another.</summary>
    private static async Task<long> CopyAsync(BulkCopy copy, BulkPlan plan, IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var chunks = Channel.CreateBounded<BulkLife[]>(2);
        var making = Task.Run(
            async () =>
            {
                try
                {
                    foreach (var chunk in new BulkLives(plan).All().Chunk(ChunkSize)) await chunks.Writer.WriteAsync(chunk, stop.Token);
                    chunks.Writer.Complete();
                }
                catch (Exception exception)
                {
                    chunks.Writer.Complete(exception);
                }
            },
            CancellationToken.None);
        var (written, entries) = (0L, 0L);
        try
        {
            progress?.Report(new WorkProgress("Copying participants", 0, plan.Count));
            await foreach (var chunk in chunks.Reader.ReadAllAsync(cancellationToken))
            {
                copy.Write(chunk);
                written += chunk.Length;
                entries += chunk.Sum(life => life.Events.Count(happened => happened.Entry is not null));
                progress?.Report(new WorkProgress("Copying participants", written, plan.Count));
            }
        }
        finally
        {
            await stop.CancelAsync();
            await making;
        }
        return entries;
    }

    private static async Task<BulkPlan> PlanAsync(NpgsqlConnection connection, long count, long seed, CancellationToken cancellationToken)
    {
        // Two loads at once would take the same numbers.
        await connection.ExecuteAsync("LOCK TABLE users IN SHARE ROW EXCLUSIVE MODE", cancellationToken);
        var last = await connection.ReadSingleAsync<long>("SELECT coalesce(max(substr(id, 6)::bigint), 0) FROM users WHERE id ~ '^bulk-[0-9]{8,}$'", cancellationToken);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(await connection.ReadSingleAsync<string>("SELECT org_timezone()", cancellationToken));
        await using var badges = new NpgsqlCommand("SELECT code, criteria::text FROM badges ORDER BY code", connection);
        var catalogue = await badges.ReadAllAsync(row => (row.GetString(0), BadgeCriteria.Parse(row.GetString(1))), cancellationToken);
        await using var limits = new NpgsqlCommand("SELECT code, max_awards_per_user FROM activities WHERE max_awards_per_user IS NOT NULL", connection);
        var most = new int?[Enum.GetValues<ActivityCode>().Length];
        foreach (var (code, limit) in await limits.ReadAllAsync(row => (row.GetString(0), row.GetInt32(1)), cancellationToken)) most[(int)ActivityCodes.Parse(code)] = limit;
        return new BulkPlan(seed, last + 1, count, DateTime.UtcNow.Date, zone, catalogue, most);
    }

    private static async Task AuditAsync(NpgsqlConnection connection, BulkPlan plan, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(
            """
            INSERT INTO audit_log (actor_id, action, meta, created_at)
            SELECT $1, $2, jsonb_build_object('entityType', 'points', 'entityId', 'recount-' || to_char(recount, 'YYYY-MM-DD'), 'reason', 'Recount'), recount
            FROM unnest($3::timestamptz[]) AS recount
            """,
            cancellationToken, BulkStaff.Admin, AuditAction.AdjustPoints.ToName(), plan.Recounts.ToArray());
        await connection.ExecuteAsync(
            "INSERT INTO audit_log (actor_id, action, meta) VALUES ('system', 'BULK_SEED_COMPLETED', jsonb_build_object('entityType', 'user', 'first', $1, 'count', $2, 'seed', $3))",
            cancellationToken, plan.First, plan.Count, plan.Seed);
    }

    private static async Task RefuseBesideOthersAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Others, connection);
        var (others, names) = (await command.ReadAllAsync(row => (row.GetInt64(0), row.GetString(1)), cancellationToken))[0];
        if (others > 0)
            throw new OperatorException($"The database has {others} other connections ({names}), and a load of this size locks everybody out. Stop the app first.");
    }
}

/// <summary>What a bulk seed added.</summary>
/// <param name="Participants">How many participants.</param>
/// <param name="LedgerEntries">How many entries of the ledger.</param>
/// <param name="Load">How long it took until all of it was there and on the boards.</param>
/// <param name="Refresh">How long the analytic views took after that.</param>
public sealed record BulkSeedResult(long Participants, long LedgerEntries, TimeSpan Load, TimeSpan Refresh);
