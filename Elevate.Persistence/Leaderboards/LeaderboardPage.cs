namespace Elevate.Persistence.Leaderboards;

/// <summary>Part of a leaderboard, in the order of the board.</summary>
/// <param name="Entries">The lines.</param>
/// <param name="HasPreviousPage">Whether lines come before the first one.</param>
/// <param name="HasNextPage">Whether lines come after the last one.</param>
/// <param name="TotalCount">Lines of the whole board, or of all that the search matches.</param>
public sealed record LeaderboardPage(IReadOnlyList<LeaderboardEntry> Entries, bool HasPreviousPage, bool HasNextPage, int TotalCount);
