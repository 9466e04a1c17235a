using Elevate.Domain.Leaderboards;

namespace Elevate.Persistence.Leaderboards;

/// <summary>The top of a board at one moment.</summary>
/// <param name="Period">Which awards count.</param>
/// <param name="Version">Rises with every change of the board that readers could see.</param>
/// <param name="ChangedAt">When it last rose, UTC.</param>
/// <param name="Entries">The first lines.</param>
public sealed record LeaderboardTop(LeaderboardPeriod Period, long Version, DateTimeOffset ChangedAt, IReadOnlyList<LeaderboardEntry> Entries);
