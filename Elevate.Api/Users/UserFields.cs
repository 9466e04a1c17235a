using Elevate.Api.Badges;
using Elevate.Api.Points;
using Elevate.Domain.Badges;
using Elevate.Domain.Users;

namespace Elevate.Api.Users;

/// <summary>What users have earned.</summary>
[ExtendObjectType<User>]
public sealed class UserFields
{
    /// <summary>Net points of all time, corrections included.</summary>
    public async Task<int> GetTotalPointsAsync([Parent] User user, TotalPointsByUserDataLoader totals, CancellationToken cancellationToken) =>
        await totals.LoadAsync(user.Id, cancellationToken);

    /// <summary>Badges that the user holds, the first earned first.</summary>
    public async Task<IReadOnlyList<Badge>> GetBadgesAsync([Parent] User user, BadgesByUserDataLoader badges, CancellationToken cancellationToken) =>
        await badges.LoadAsync(user.Id, cancellationToken) ?? [];
}
