using Elevate.Domain.Badges;
using Elevate.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Badges;

/// <summary>Reads who holds which badge.</summary>
internal static class EarnedBadgeQueries
{
    /// <summary>The badges of several users, in one statement, the first earned first.</summary>
    public static async Task<ILookup<string, Badge>> GetBadgesByUserAsync(
        this ElevateDbContext db, IReadOnlyList<string> userIds, CancellationToken cancellationToken)
    {
        var earned = await db.EarnedBadges.AsNoTracking()
            .Where(badge => userIds.Contains(badge.UserId))
            .OrderBy(badge => badge.EarnedAt).ThenBy(badge => badge.BadgeCode)
            .Select(badge => new { badge.UserId, Badge = badge.Badge! })
            .ToListAsync(cancellationToken);
        return earned.ToLookup(row => row.UserId, row => row.Badge);
    }
}
