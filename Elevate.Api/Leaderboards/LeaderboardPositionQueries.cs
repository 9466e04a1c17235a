using Elevate.Domain.Errors;
using Elevate.Domain.Leaderboards;
using Elevate.Persistence.Leaderboards;

namespace Elevate.Api.Leaderboards;

/// <summary>Places on the live boards.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
public sealed class LeaderboardPositionQueries
{
    private const int LargestRadius = 50;

    /// <summary>Where one participant stands, exactly, with the entries around. Null where the handle is not ranked. Anonymous.</summary>
    /// <param name="handle">The participant's handle, whatever the case.</param>
    /// <param name="period">Which awards count.</param>
    /// <param name="radius">How many lines above and below, 0 to 50.</param>
    public Task<LeaderboardPosition?> GetLeaderboardPositionAsync(
        string handle, LeaderboardQueries boards, CancellationToken cancellationToken,
        LeaderboardPeriod period = LeaderboardPeriod.AllTime, int radius = 5)
    {
        if (radius is < 0 or > LargestRadius)
            throw new ValidationException($"The radius is 0 to {LargestRadius}.", "radius");
        return boards.FindPositionAsync(handle, period, radius, cancellationToken);
    }
}
