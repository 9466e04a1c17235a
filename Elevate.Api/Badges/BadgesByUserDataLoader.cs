using Elevate.Domain.Badges;
using Elevate.Persistence;
using GreenDonut;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Badges;

/// <summary>Loads the badges that users hold, the first earned first.</summary>
/// <param name="contexts">Makes the context.</param>
/// <param name="batchScheduler">Decides when a batch is complete.</param>
/// <param name="options">Options of data loaders.</param>
public sealed class BadgesByUserDataLoader(
    IDbContextFactory<ElevateDbContext> contexts, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : GroupedDataLoader<string, Badge>(batchScheduler, options)
{
    /// <inheritdoc />
    protected override async Task<ILookup<string, Badge>> LoadGroupedBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.GetBadgesByUserAsync(keys, cancellationToken);
    }
}
