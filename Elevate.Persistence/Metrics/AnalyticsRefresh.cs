using Elevate.Persistence.Connections;
using Elevate.Persistence.Telemetry;
using Elevate.Persistence.Transactions;
using Npgsql;

namespace Elevate.Persistence.Metrics;

/// <summary>Makes the analytic views anew without blocking their readers. Whichever node comes second to a view skips it.</summary>
/// <param name="dataSource">The database.</param>
public sealed class AnalyticsRefresh(NpgsqlDataSource dataSource)
{
    /// <summary>Refreshes every view.</summary>
    /// <param name="cancellationToken">Gives up; nothing is refreshed then.</param>
    public Task<IReadOnlyList<ViewOutcome>> RefreshAllAsync(CancellationToken cancellationToken = default) =>
        RunAsync("refresh_all_analytics", cancellationToken);

    /// <summary>Refreshes the two leaderboards.</summary>
    /// <param name="cancellationToken">Gives up; nothing is refreshed then.</param>
    public Task<IReadOnlyList<ViewOutcome>> RefreshLeaderboardsAsync(CancellationToken cancellationToken = default) =>
        RunAsync("refresh_leaderboards", cancellationToken);

    private async Task<IReadOnlyList<ViewOutcome>> RunAsync(string function, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand($"SELECT view_name, outcome, duration_ms, row_count, error FROM {function}()");
        command.CommandTimeout = 600;
        var views = await command.ReadAllAsync(
            row => new ViewOutcome(
                row.GetString(0),
                Enum.Parse<RefreshOutcome>(row.GetString(1), ignoreCase: true),
                row.IsDBNull(2) ? null : TimeSpan.FromMilliseconds(row.GetInt32(2)),
                row.IsDBNull(3) ? null : row.GetInt64(3),
                row.GetStringOrNull(4)),
            cancellationToken);
        ProgrammeMetrics.CountRefreshes(views);
        return views;
    }
}

/// <summary>How the refresh of one view went.</summary>
/// <param name="View">The view.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Duration">How long it took; null where it was skipped.</param>
/// <param name="Rows">How many rows it has now; null unless refreshed.</param>
/// <param name="Error">Why it failed; null unless it did.</param>
public sealed record ViewOutcome(string View, RefreshOutcome Outcome, TimeSpan? Duration, long? Rows, string? Error);

/// <summary>What came of a refresh.</summary>
public enum RefreshOutcome
{
    /// <summary>The view is new.</summary>
    Refreshed,

    /// <summary>Somebody else was refreshing it.</summary>
    Skipped,

    /// <summary>It keeps its old rows.</summary>
    Failed
}
