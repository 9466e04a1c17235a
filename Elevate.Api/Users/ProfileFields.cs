using Elevate.Api.Badges;
using Elevate.Api.Points;
using Elevate.Domain.Badges;

namespace Elevate.Api.Users;

/// <summary>What a participant has earned and shown.</summary>
[ExtendObjectType<Profile>]
public sealed class ProfileFields
{
    /// <summary>Net points of all time, corrections included.</summary>
    public async Task<int> GetTotalPointsAsync([Parent] Profile profile, TotalPointsByUserDataLoader totals, CancellationToken cancellationToken) =>
        await totals.LoadAsync(profile.UserId, cancellationToken);

    /// <summary>Badges that the participant holds, the first earned first.</summary>
    public async Task<IReadOnlyList<Badge>> GetBadgesAsync(
        [Parent] Profile profile, BadgesByUserDataLoader badges, CancellationToken cancellationToken) =>
        await badges.LoadAsync(profile.UserId, cancellationToken) ?? [];
}
