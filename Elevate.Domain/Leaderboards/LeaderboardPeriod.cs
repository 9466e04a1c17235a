namespace Elevate.Domain.Leaderboards;

/// <summary>Which awards a leaderboard counts.</summary>
public enum LeaderboardPeriod
{
    /// <summary>Every award since the programme began.</summary>
    AllTime,

    /// <summary>Awards recorded today or on the thirty UTC days before.</summary>
    Last30Days
}
