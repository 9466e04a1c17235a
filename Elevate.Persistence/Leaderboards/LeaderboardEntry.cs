using Elevate.Domain.Badges;

namespace Elevate.Persistence.Leaderboards;

/// <summary>One line of a leaderboard.</summary>
/// <param name="UserId">The participant; not for the public.</param>
/// <param name="Rank">The place on the board, from 1; no two entries share one.</param>
/// <param name="TotalPoints">Net points in the board's period; above 0.</param>
/// <param name="Handle">The public name.</param>
/// <param name="Name">The full name.</param>
/// <param name="AvatarUrl">A picture; null where there is none.</param>
/// <param name="School">The school; null where none was given.</param>
/// <param name="Cohort">The cohort; null where none was given.</param>
/// <param name="PublicSubmissions">Approved submissions that their author made public, of all time.</param>
/// <param name="LastActivityAt">The latest award or change of a submission, UTC.</param>
/// <param name="Cursor">Stands for the place when paging on; opaque.</param>
public sealed record LeaderboardEntry(
    string UserId, int Rank, int TotalPoints, string Handle, string Name, string? AvatarUrl, string? School, string? Cohort,
    int PublicSubmissions, DateTimeOffset? LastActivityAt, string Cursor)
{
    /// <summary>Badges of the participant, the first earned first, where they were read along; null where they were not.</summary>
    public IReadOnlyList<Badge>? Badges { get; init; }
}
