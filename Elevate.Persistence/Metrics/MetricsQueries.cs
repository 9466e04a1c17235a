using Elevate.Domain.Activities;
using Elevate.Domain.Errors;
using Elevate.Persistence.Connections;
using Elevate.Persistence.Transactions;
using Npgsql;

namespace Elevate.Persistence.Metrics;

/// <summary>Reads the analytic views.</summary>
/// <param name="dataSource">The database.</param>
public sealed class MetricsQueries(NpgsqlDataSource dataSource)
{
    /// <summary>The longest timeline, in days.</summary>
    public const int LongestTimeline = 366;

    private static readonly string Stages = $"ARRAY[{string.Join(", ", Enum.GetValues<ActivityCode>().Select(code => $"'{code.ToKey()}'"))}]";

    /// <summary>All activities, in the order of the programme's stages.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlyList<ActivityMetrics>> GetActivityMetricsAsync(CancellationToken cancellationToken = default) => ReadAsync(
        $"""
        SELECT code, total_submissions::int, pending_submissions::int, approved_submissions::int, rejected_submissions::int, revoked_submissions::int,
               public_submissions::int, total_points_awarded::int, unique_participants::int, view.refreshed_at
        FROM activity_metrics JOIN analytic_views view ON view.name = 'activity_metrics'
        ORDER BY array_position({Stages}, code)
        """,
        row => new ActivityMetrics(
            ActivityCodes.Parse(row.GetString(0)), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6),
            row.GetInt32(7), row.GetInt32(8), row.GetFieldValue<DateTimeOffset>(9)),
        cancellationToken);

    /// <summary>Every cohort, the one with most points first.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlyList<GroupMetrics>> GetCohortMetricsAsync(CancellationToken cancellationToken = default) =>
        ReadGroupsAsync("cohort", cancellationToken);

    /// <summary>Every school, the one with most points first.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlyList<GroupMetrics>> GetSchoolMetricsAsync(CancellationToken cancellationToken = default) =>
        ReadGroupsAsync("school", cancellationToken);

    /// <summary>One row a day and activity, oldest first, zeros where nothing happened.</summary>
    /// <param name="from">The first UTC day.</param>
    /// <param name="to">The last UTC day.</param>
    /// <param name="activity">Only this activity; null: all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ValidationException">The days are the wrong way round, or more than <see cref="LongestTimeline"/>.</exception>
    public Task<IReadOnlyList<DailyActivityMetrics>> GetTimelineAsync(
        DateOnly from, DateOnly to, ActivityCode? activity, CancellationToken cancellationToken = default)
    {
        if (to < from) throw new ValidationException("The timeline ends before it begins.", "to");
        if (to.DayNumber - from.DayNumber >= LongestTimeline)
            throw new ValidationException($"A timeline has at most {LongestTimeline} days.", "to");

        return ReadAsync(
            $"""
            SELECT grid.day, grid.code, coalesce(happened.points_awarded, 0)::int, coalesce(happened.point_entries, 0)::int,
                   coalesce(happened.unique_point_users, 0)::int, coalesce(happened.submissions_created, 0)::int,
                   coalesce(happened.submissions_approved, 0)::int, coalesce(happened.submissions_rejected, 0)::int,
                   coalesce(happened.unique_submitters, 0)::int
            FROM (
                SELECT @from + step AS day, activity.code FROM generate_series(0, @to - @from) AS step CROSS JOIN activities activity
                WHERE @activity::text IS NULL OR activity.code = @activity
            ) grid
            LEFT JOIN daily_activity happened ON happened.day = grid.day AND happened.activity_code = grid.code
            ORDER BY grid.day, array_position({Stages}, grid.code)
            """,
            row => new DailyActivityMetrics(
                row.GetFieldValue<DateOnly>(0), ActivityCodes.Parse(row.GetString(1)), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4),
                row.GetInt32(5), row.GetInt32(6), row.GetInt32(7), row.GetInt32(8)),
            cancellationToken,
            new NpgsqlParameter("from", from),
            new NpgsqlParameter("to", to),
            new NpgsqlParameter("activity", (object?)activity?.ToKey() ?? DBNull.Value));
    }

    /// <summary>The programme in numbers.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<PlatformStats> GetPlatformStatsAsync(CancellationToken cancellationToken = default)
    {
        var rows = await ReadAsync(
            """
            SELECT total_educators::int, total_participants::int, active_educators::int, total_submissions::int, approved_submissions::int,
                   pending_submissions::int, rejected_submissions::int, total_points_awarded::int, total_badges_earned::int, users_with_badges::int,
                   educators_learning::int, micro_credentials::int, people_reached::int, stories_shared::int, mce_certified::int, view.refreshed_at
            FROM platform_stats_overview JOIN analytic_views view ON view.name = 'platform_stats_overview'
            """,
            row => new PlatformStats(
                row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6),
                row.GetInt32(7), row.GetInt32(8), row.GetInt32(9), row.GetInt32(10), row.GetInt32(11), row.GetInt32(12), row.GetInt32(13),
                row.GetInt32(14), row.GetFieldValue<DateTimeOffset>(15)),
            cancellationToken);
        return rows[0];
    }

    /// <summary>How fresh each view is, in the order in which they are refreshed.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlyList<ViewStatus>> GetViewsAsync(CancellationToken cancellationToken = default) => ReadAsync(
        """
        SELECT view.name, view.refreshed_at, extract(epoch FROM clock_timestamp() - view.refreshed_at)::int, last.finished_at, last.duration_ms, last.row_count,
               last.error
        FROM analytic_views view
        LEFT JOIN LATERAL (
            SELECT finished_at, duration_ms, row_count, error FROM view_refresh_log WHERE view_name = view.name ORDER BY started_at DESC LIMIT 1
        ) last ON true
        ORDER BY view.position
        """,
        row => new ViewStatus(
            row.GetString(0), row.GetFieldValue<DateTimeOffset>(1), row.GetInt32(2), row.GetFieldValue<DateTimeOffset?>(3), row.GetFieldValue<int?>(4),
            row.GetFieldValue<long?>(5), row.GetStringOrNull(6)),
        cancellationToken);

    /// <summary>Whether all views are there and were refreshed since the schema was made, and how old the oldest is.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ViewFreshness> GetFreshnessAsync(CancellationToken cancellationToken = default) => (await ReadAsync(
        """
        SELECT coalesce(bool_and(coalesce(class.relispopulated, false)
                   AND EXISTS (SELECT FROM view_refresh_log log WHERE log.view_name = view.name AND log.success)), false),
               coalesce(max(clock_timestamp() - view.refreshed_at), interval '0')
        FROM analytic_views view LEFT JOIN pg_class class ON class.oid = to_regclass(view.name)
        """,
        row => new ViewFreshness(row.GetBoolean(0), row.GetTimeSpan(1)),
        cancellationToken))[0];

    private Task<IReadOnlyList<GroupMetrics>> ReadGroupsAsync(string group, CancellationToken cancellationToken) => ReadAsync(
        $"""
        SELECT {group}, total_participants::int, participants_with_points::int, participants_with_submissions::int, total_points::int,
               avg_points_per_participant::float8, max_points_in_{group}::int, total_submissions::int, approved_submissions::int,
               pending_submissions::int, public_submissions::int, latest_activity_at, view.refreshed_at
        FROM {group}_metrics JOIN analytic_views view ON view.name = '{group}_metrics'
        ORDER BY total_points DESC, {group} COLLATE "C"
        """,
        row => new GroupMetrics(
            row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetDouble(5), row.GetInt32(6),
            row.GetInt32(7), row.GetInt32(8), row.GetInt32(9), row.GetInt32(10), row.IsDBNull(11) ? null : row.GetFieldValue<DateTimeOffset>(11),
            row.GetFieldValue<DateTimeOffset>(12)),
        cancellationToken);

    private async Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var command = dataSource.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        return await command.ReadAllAsync(read, cancellationToken);
    }
}
