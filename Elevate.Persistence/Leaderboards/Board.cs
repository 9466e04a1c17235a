using Elevate.Domain.Leaderboards;

namespace Elevate.Persistence.Leaderboards;

/// <summary>One leaderboard: everybody's, a cohort's, a school's, or a school's within a cohort.</summary>
/// <param name="Period">Which awards count.</param>
/// <param name="Cohort">Only this cohort, by its exact name; null: all.</param>
/// <param name="School">Only this school, by its exact name; null: all.</param>
public sealed record Board(LeaderboardPeriod Period, string? Cohort = null, string? School = null);
