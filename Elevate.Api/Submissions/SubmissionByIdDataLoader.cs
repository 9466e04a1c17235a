using Elevate.Domain.Submissions;
using Elevate.Persistence;
using GreenDonut;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Submissions;

/// <summary>Loads submissions by id, all that a level of the request asks for in one statement.</summary>
/// <param name="contexts">Makes the context.</param>
/// <param name="batchScheduler">Decides when a batch is complete.</param>
/// <param name="options">Options of data loaders.</param>
public sealed class SubmissionByIdDataLoader(
    IDbContextFactory<ElevateDbContext> contexts, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, Submission>(batchScheduler, options)
{
    /// <inheritdoc />
    protected override async Task<IReadOnlyDictionary<Guid, Submission>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Submissions.AsNoTracking()
            .Where(submission => keys.Contains(submission.Id))
            .ToDictionaryAsync(submission => submission.Id, cancellationToken);
    }
}
