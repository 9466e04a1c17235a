using Elevate.Persistence;
using GreenDonut;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Points;

/// <summary>Loads what the ledger holds for submissions, reversals included; 0 where it holds nothing.</summary>
/// <param name="contexts">Makes the context.</param>
/// <param name="batchScheduler">Decides when a batch is complete.</param>
/// <param name="options">Options of data loaders.</param>
public sealed class PointsBySubmissionDataLoader(
    IDbContextFactory<ElevateDbContext> contexts, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, int>(batchScheduler, options)
{
    /// <inheritdoc />
    protected override async Task<IReadOnlyDictionary<Guid, int>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.PointsLedger
            .Where(entry => entry.SubmissionId != null && keys.Contains(entry.SubmissionId.Value))
            .GroupBy(entry => entry.SubmissionId!.Value)
            .Select(entries => new { SubmissionId = entries.Key, Points = entries.Sum(entry => entry.DeltaPoints) })
            .ToDictionaryAsync(total => total.SubmissionId, total => total.Points, cancellationToken);
    }
}
