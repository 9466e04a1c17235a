namespace Elevate.Persistence.Leaderboards;

/// <summary>Where one participant stands.</summary>
/// <param name="Entry">The participant's own line.</param>
/// <param name="BoardSize">Participants on the board.</param>
/// <param name="Percentile">Share of the board that this place is at least as good as, in percent: 100 for the first, above 0 for the last.</param>
/// <param name="Neighbours">The lines just above and just below, in the order of the board, without the participant's own.</param>
public sealed record LeaderboardPosition(LeaderboardEntry Entry, int BoardSize, double Percentile, IReadOnlyList<LeaderboardEntry> Neighbours);
