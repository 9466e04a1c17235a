using Elevate.Domain.Leaderboards;

namespace Elevate.Api.Leaderboards;

/// <summary>The periods as clients spell them.</summary>
public sealed class LeaderboardPeriodEnumType : EnumType<LeaderboardPeriod>
{
    /// <inheritdoc />
    protected override void Configure(IEnumTypeDescriptor<LeaderboardPeriod> descriptor)
    {
        descriptor.Value(LeaderboardPeriod.AllTime);
        descriptor.Value(LeaderboardPeriod.Last30Days).Name("LAST_30_DAYS");
    }
}
