using Elevate.Domain.Leaderboards;

namespace Elevate.Api.Leaderboards;

/// <summary>What subscribers of boards listen to. The relay publishes a <see cref="Persistence.Leaderboards.LeaderboardTop"/> on them.</summary>
internal static class LeaderboardTopics
{
    /// <summary>The board of a period changed; <c>{period}</c> stands for the period's CLR name.</summary>
    public const string UpdatedTemplate = "leaderboard_updated_{period}";

    /// <summary>How many lines a message carries, hence how many a subscriber can ask for.</summary>
    public const int LargestTop = 100;

    public static string Updated(LeaderboardPeriod period) => UpdatedTemplate.Replace("{period}", period.ToString());
}
