using Elevate.Domain.Badges;
using Elevate.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Badges;

/// <summary>The badge catalogue.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
public sealed class BadgeQueries
{
    /// <summary>Every badge that can be earned, by code. Anonymous.</summary>
    public async Task<IReadOnlyList<Badge>> GetBadgesAsync(
        IDbContextFactory<ElevateDbContext> contexts, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Badges.AsNoTracking().OrderBy(badge => badge.Code).ToListAsync(cancellationToken);
    }
}
