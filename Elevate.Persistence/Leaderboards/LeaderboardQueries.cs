using System.Collections.Concurrent;
using Elevate.Domain.Errors;
using Elevate.Domain.Leaderboards;
using Npgsql;

namespace Elevate.Persistence.Leaderboards;

/// <summary>
/// Reads the live boards. Every answer comes from one statement, hence from one moment: ranks, neighbours, sizes and pages agree with one another
/// and with every committed award.
/// </summary>
/// <param name="dataSource">The database.</param>
public sealed class LeaderboardQueries(NpgsqlDataSource dataSource)
{
    /// <summary>A search has at most as many characters. Every line is compared with it, so a long one would cost much, and finds nothing.</summary>
    public const int LongestSearch = 100;

    private static readonly ConcurrentDictionary<(BoardSql, bool After, bool Before, bool FromEnd, bool Search), string> PageTexts = new();

    /// <summary>A page of a board.</summary>
    /// <param name="board">Which board; its ranks are the places on it.</param>
    /// <param name="search">Only lines whose handle, name or school contains this, whatever the case; ranks stay. Null or blank: all.</param>
    /// <param name="page">Which part.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ValidationException">A cursor is none of this list's, or the search is too long.</exception>
    public async Task<LeaderboardPage> GetPageAsync(Board board, string? search, PageRequest page, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Size, 1);
        var after = page.After is null ? null : BoardPlace.FromCursor(page.After, "after");
        var before = page.Before is null ? null : BoardPlace.FromCursor(page.Before, "before");
        if (search?.Length > LongestSearch) throw new ValidationException($"A search has at most {LongestSearch} characters.", "search");
        var pattern = string.IsNullOrWhiteSpace(search) ? null : $"%{EscapeLike(search.Trim())}%";
        var key = (BoardSql.For(board), after is not null, before is not null, page.FromEnd, pattern is not null);

        await using var command = CreateCommand(PageTexts.GetOrAdd(key, static k => LeaderboardSql.Page(k.Item1, k.After, k.Before, k.FromEnd, k.Search)), board);
        command.Parameters.AddWithValue("size", page.Size);
        AddPlace(command, "after", after);
        AddPlace(command, "before", before);
        if (pattern is not null) command.Parameters.AddWithValue("pattern", pattern);

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var entries = new List<LeaderboardEntry>(page.Size);
        var (total, hasPrevious, hasNext) = (0, false, false);
        while (await reader.ReadAsync(cancellationToken))
        {
            total = reader.GetInt32(LeaderboardSql.FirstExtraColumn);
            if (LeaderboardRow.Read(reader) is not { } entry) continue;
            hasPrevious = reader.GetBoolean(LeaderboardSql.FirstExtraColumn + 1);
            hasNext = reader.GetBoolean(LeaderboardSql.FirstExtraColumn + 2);
            entries.Add(entry);
        }

        // Nothing between the cursors: what they leave out is all there is.
        return entries.Count > 0
            ? new LeaderboardPage(entries, hasPrevious, hasNext, total)
            : new LeaderboardPage(entries, after is not null && total > 0, before is not null && total > 0, total);
    }

    /// <summary>Where one participant stands, with the lines around.</summary>
    /// <param name="handle">The participant's handle, whatever the case.</param>
    /// <param name="period">Which awards count.</param>
    /// <param name="radius">How many lines above and below at most; 0 for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null where the handle is not on the board: unknown, hidden, no educator, or no points.</returns>
    public async Task<LeaderboardPosition?> FindPositionAsync(
        string handle, LeaderboardPeriod period, int radius, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(radius);
        await using var command = CreateCommand(LeaderboardSql.Position, new Board(period));
        command.Parameters.AddWithValue("handle", handle);
        command.Parameters.AddWithValue("radius", radius);

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        LeaderboardEntry? own = null;
        var size = 0;
        var neighbours = new List<LeaderboardEntry>(2 * radius);
        while (await reader.ReadAsync(cancellationToken))
        {
            var entry = LeaderboardRow.Read(reader)!;
            size = reader.GetInt32(LeaderboardSql.FirstExtraColumn);
            if (reader.GetBoolean(LeaderboardSql.FirstExtraColumn + 1)) own = entry;
            else neighbours.Add(entry);
        }
        return own is null ? null : new LeaderboardPosition(own, size, 100.0 * (size - own.Rank + 1) / size, neighbours);
    }

    /// <summary>The first lines of everybody's board, with the board's version.</summary>
    /// <param name="period">Which awards count.</param>
    /// <param name="count">How many lines at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<LeaderboardTop> GetTopAsync(LeaderboardPeriod period, int count, CancellationToken cancellationToken = default)
    {
        await using var command = CreateCommand(LeaderboardSql.Top, new Board(period));
        command.Parameters.AddWithValue("size", count);

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var entries = new List<LeaderboardEntry>(count);
        var (version, changedAt) = (0L, default(DateTimeOffset));
        while (await reader.ReadAsync(cancellationToken))
        {
            version = reader.GetInt64(LeaderboardSql.FirstExtraColumn);
            changedAt = reader.GetFieldValue<DateTimeOffset>(LeaderboardSql.FirstExtraColumn + 1);
            if (LeaderboardRow.Read(reader) is { } entry) entries.Add(entry);
        }
        return new LeaderboardTop(period, version, changedAt, entries);
    }

    private NpgsqlCommand CreateCommand(string text, Board board)
    {
        var command = dataSource.CreateCommand(text);
        command.Parameters.AddWithValue("period", board.Period.ToLabel());
        if (board.Cohort is not null) command.Parameters.AddWithValue("cohort", board.Cohort);
        if (board.School is not null) command.Parameters.AddWithValue("school", board.School);
        return command;
    }

    private static void AddPlace(NpgsqlCommand command, string name, BoardPlace? place)
    {
        if (place is null) return;
        command.Parameters.AddWithValue(name + "_key", -place.Points);
        command.Parameters.AddWithValue(name + "_at", place.ReachedAt);
        command.Parameters.AddWithValue(name + "_handle", place.Handle);
    }

    private static string EscapeLike(string text) => text.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_");
}
