using Npgsql;

namespace Elevate.Persistence.Telemetry;

/// <summary>Looks at the database in one round trip, without reading any table as a whole but small ones.</summary>
/// <param name="dataSource">The database.</param>
/// <param name="clock">What the database's clock is compared with.</param>
public sealed class DatabaseProbe(NpgsqlDataSource dataSource, TimeProvider clock)
{
    private const string Views = "SELECT name, extract(epoch FROM clock_timestamp() - refreshed_at)::float8 FROM analytic_views ORDER BY position";

    private const string Jobs = "SELECT name, extract(epoch FROM clock_timestamp() - succeeded_at)::float8, failures, findings FROM job_runs ORDER BY name";

    private const string Outbox = """
        SELECT count(*) FILTER (WHERE isfinite(available_at)),
               coalesce(extract(epoch FROM clock_timestamp() - min(created_at) FILTER (WHERE isfinite(available_at))), 0)::float8,
               count(*) FILTER (WHERE NOT isfinite(available_at))
        FROM outbox_messages WHERE processed_at IS NULL
        """;

    private const string Rest = """
        SELECT (SELECT min(id) FROM standing_changes),
               reviews.pending, reviews.oldest, reviews.overdue,
               pg_database_size(current_database()),
               sessions.connections, current_setting('max_connections')::int,
               sessions.longest_query, sessions.oldest_transaction, sessions.blocked,
               clock_timestamp()
        FROM (
            SELECT count(*) AS pending, coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::float8 AS oldest,
                   count(*) FILTER (WHERE created_at < clock_timestamp() - interval '48 hours') AS overdue
            FROM submissions WHERE status = 'PENDING'
        ) reviews
        CROSS JOIN (
            SELECT count(*)::int AS connections,
                   coalesce(max(extract(epoch FROM clock_timestamp() - query_start)) FILTER (WHERE state = 'active' AND datname = current_database()), 0)::float8
                       AS longest_query,
                   coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)) FILTER (WHERE datname = current_database()), 0)::float8 AS oldest_transaction,
                   (count(*) FILTER (WHERE wait_event_type = 'Lock' AND datname = current_database()))::int AS blocked
            FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
        ) sessions
        """;

    /// <summary>Looks once.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<DatabaseState> ReadAsync(CancellationToken cancellationToken = default)
    {
        await using var batch = dataSource.CreateBatch();
        foreach (var statement in new[] { Views, Jobs, Outbox, Rest }) batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        var asked = clock.GetUtcNow();
        await using var row = await batch.ExecuteReaderAsync(cancellationToken);
        var answered = clock.GetUtcNow();

        var views = new List<ViewAge>();
        while (await row.ReadAsync(cancellationToken)) views.Add(new ViewAge(row.GetString(0), row.GetDouble(1)));

        await row.NextResultAsync(cancellationToken);
        var jobs = new List<JobState>();
        while (await row.ReadAsync(cancellationToken))
            jobs.Add(new JobState(row.GetString(0), row.GetFieldValue<double?>(1), row.GetInt32(2), row.GetFieldValue<int?>(3)));

        await row.NextResultAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        var outbox = new OutboxState(row.GetInt64(0), row.GetDouble(1), row.GetInt64(2));

        await row.NextResultAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        return new DatabaseState(
            views, jobs, outbox, row.GetFieldValue<long?>(0), row.GetInt64(1), row.GetDouble(2), row.GetInt64(3), row.GetInt64(4),
            row.GetInt32(5), row.GetInt32(6), row.GetDouble(7), row.GetDouble(8), row.GetInt32(9),
            Ahead(row.GetFieldValue<DateTimeOffset>(10), asked, answered));
    }

    /// <summary>By how many seconds a clock is ahead that was read between two moments; zero where it may have been right.</summary>
    private static double Ahead(DateTimeOffset read, DateTimeOffset from, DateTimeOffset to) =>
        (read > to ? read - to : read < from ? read - from : TimeSpan.Zero).TotalSeconds;
}
