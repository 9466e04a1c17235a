using Elevate.Api.Badges;
using Elevate.Domain.Badges;
using Elevate.Persistence.Leaderboards;

namespace Elevate.Api.Leaderboards;

/// <summary>What participants on a board hold.</summary>
[ExtendObjectType<LeaderboardEntry>]
public sealed class LeaderboardEntryFields
{
    /// <summary>Badges of the participant, the first earned first.</summary>
    [BindMember(nameof(LeaderboardEntry.Badges))]
    public async Task<IReadOnlyList<Badge>> GetBadgesAsync(
        [Parent] LeaderboardEntry entry, BadgesByUserDataLoader badges, CancellationToken cancellationToken) =>
        entry.Badges ?? await badges.LoadAsync(entry.UserId, cancellationToken) ?? [];
}
