using Elevate.Domain.Activities;
using Elevate.Persistence;
using GreenDonut;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Activities;

/// <summary>Loads activities by code, all that a level of the request asks for in one statement.</summary>
/// <param name="contexts">Makes the context.</param>
/// <param name="batchScheduler">Decides when a batch is complete.</param>
/// <param name="options">Options of data loaders.</param>
public sealed class ActivityByCodeDataLoader(
    IDbContextFactory<ElevateDbContext> contexts, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : BatchDataLoader<ActivityCode, Activity>(batchScheduler, options)
{
    /// <inheritdoc />
    protected override async Task<IReadOnlyDictionary<ActivityCode, Activity>> LoadBatchAsync(
        IReadOnlyList<ActivityCode> keys, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Activities.AsNoTracking()
            .Where(activity => keys.Contains(activity.Code))
            .ToDictionaryAsync(activity => activity.Code, cancellationToken);
    }
}
