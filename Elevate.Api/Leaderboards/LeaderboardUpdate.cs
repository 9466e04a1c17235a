using Elevate.Domain.Leaderboards;
using Elevate.Persistence.Leaderboards;

namespace Elevate.Api.Leaderboards;

/// <summary>The newest state of a board; whoever misses one misses nothing once the next is there.</summary>
/// <param name="Period">Which awards count.</param>
/// <param name="Version">Rises with every change of the board that readers could see.</param>
/// <param name="ChangedAt">When it last rose, UTC.</param>
/// <param name="Top">The first lines.</param>
public sealed record LeaderboardUpdate(LeaderboardPeriod Period, long Version, DateTimeOffset ChangedAt, IReadOnlyList<LeaderboardEntry> Top);
