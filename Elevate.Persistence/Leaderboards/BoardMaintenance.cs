using Elevate.Domain.Leaderboards;
using Elevate.Persistence.Connections;
using Npgsql;

namespace Elevate.Persistence.Leaderboards;

/// <summary>What the boards need besides the triggers that keep them. Any number of nodes may call any of it at once.</summary>
/// <param name="dataSource">The database.</param>
public sealed class BoardMaintenance(NpgsqlDataSource dataSource)
{
    /// <summary>
    /// Moves the changes of standings that have been committed into the score distribution, and raises the version of every board that they touch.
    /// Boards are exact with or without it; it keeps reading them cheap, and its versions tell subscribers that something changed.
    /// </summary>
    /// <param name="cancellationToken">Gives up between batches.</param>
    /// <returns>How many changes were folded.</returns>
    public async Task<int> FoldAsync(CancellationToken cancellationToken = default)
    {
        const int Batch = 10_000;
        var total = 0;
        int folded;
        do
        {
            await using var command = dataSource.CreateCommand("SELECT fold_standing_changes(@batch)");
            command.Parameters.AddWithValue("batch", Batch);
            folded = (int)(await command.ExecuteScalarAsync(cancellationToken))!;
            total += folded;
        }
        while (folded == Batch);
        return total;
    }

    /// <summary>The versions of the boards, which rise with every change that readers could see.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyDictionary<LeaderboardPeriod, long>> GetVersionsAsync(CancellationToken cancellationToken = default)
    {
        await using var command = dataSource.CreateCommand("SELECT version FROM board_versions ORDER BY period");
        var versions = await command.ReadAllAsync(row => row.GetInt64(0), cancellationToken);
        return Enum.GetValues<LeaderboardPeriod>().Zip(versions).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    /// <summary>Takes the days that are over out of <see cref="LeaderboardPeriod.Last30Days"/>, one a transaction, up to the given day.</summary>
    /// <param name="today">The UTC day.</param>
    /// <param name="cancellationToken">Gives up between days; the next call goes on from there.</param>
    /// <returns>How many days with awards left.</returns>
    public async Task<int> AdvanceWindowAsync(DateOnly today, CancellationToken cancellationToken = default)
    {
        for (var days = 0; ; days++)
        {
            await using var command = dataSource.CreateCommand("SELECT advance_leaderboard_window(@today)");
            command.Parameters.AddWithValue("today", today);
            if (!(bool)(await command.ExecuteScalarAsync(cancellationToken))!) return days;
        }
    }

    /// <summary>Where standings or their distribution differ from the ledger; reads all of both.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One line a difference; empty where all is well.</returns>
    public async Task<IReadOnlyList<string>> FindDifferencesAsync(CancellationToken cancellationToken = default)
    {
        await using var command = dataSource.CreateCommand(
            "SELECT concat_ws(' ', what, user_id, period, 'kept', coalesce(kept, 'nothing'), 'expected', coalesce(expected, 'nothing')) FROM standings_differences()");
        return await command.ReadAllAsync(row => row.GetString(0), cancellationToken);
    }

    /// <summary>Makes standings and their distribution anew from the ledger. Writers wait for it, readers do not.</summary>
    /// <param name="cancellationToken">Gives up and leaves everything as it was.</param>
    /// <returns>How many standings there are.</returns>
    public async Task<int> RebuildAsync(CancellationToken cancellationToken = default)
    {
        await using var command = dataSource.CreateCommand("SELECT rebuild_standings()");
        command.CommandTimeout = 0;
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
