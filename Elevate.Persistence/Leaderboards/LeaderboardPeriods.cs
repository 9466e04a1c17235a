using Elevate.Domain.Leaderboards;

namespace Elevate.Persistence.Leaderboards;

/// <summary>The periods as the database spells them.</summary>
public static class LeaderboardPeriods
{
    /// <summary>The label of the enum type "LeaderboardPeriod".</summary>
    public static string ToLabel(this LeaderboardPeriod period) => period switch
    {
        LeaderboardPeriod.AllTime => "ALL_TIME",
        LeaderboardPeriod.Last30Days => "LAST_30_DAYS",
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, "There is no such period.")
    };
}
