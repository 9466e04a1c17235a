using Elevate.Persistence;
using GreenDonut;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Points;

/// <summary>Loads the sum of what the ledger holds for users; 0 where it holds nothing.</summary>
/// <param name="contexts">Makes the context.</param>
/// <param name="batchScheduler">Decides when a batch is complete.</param>
/// <param name="options">Options of data loaders.</param>
public sealed class TotalPointsByUserDataLoader(
    IDbContextFactory<ElevateDbContext> contexts, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : BatchDataLoader<string, int>(batchScheduler, options)
{
    /// <inheritdoc />
    protected override async Task<IReadOnlyDictionary<string, int>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.PointsLedger
            .Where(entry => keys.Contains(entry.UserId))
            .GroupBy(entry => entry.UserId)
            .Select(entries => new { UserId = entries.Key, Points = entries.Sum(entry => entry.DeltaPoints) })
            .ToDictionaryAsync(total => total.UserId, total => total.Points, cancellationToken);
    }
}
