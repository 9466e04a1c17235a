using Elevate.Persistence;
using GreenDonut;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Submissions;

/// <summary>Loads the paths of files beside submissions, in the order in which they were attached.</summary>
/// <param name="contexts">Makes the context.</param>
/// <param name="batchScheduler">Decides when a batch is complete.</param>
/// <param name="options">Options of data loaders.</param>
public sealed class AttachmentsBySubmissionDataLoader(
    IDbContextFactory<ElevateDbContext> contexts, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : GroupedDataLoader<Guid, string>(batchScheduler, options)
{
    /// <inheritdoc />
    protected override async Task<ILookup<Guid, string>> LoadGroupedBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var attachments = await db.SubmissionAttachments
            .Where(attachment => keys.Contains(attachment.SubmissionId))
            .OrderBy(attachment => attachment.CreatedAt).ThenBy(attachment => attachment.Path)
            .Select(attachment => new { attachment.SubmissionId, attachment.Path })
            .ToListAsync(cancellationToken);
        return attachments.ToLookup(attachment => attachment.SubmissionId, attachment => attachment.Path);
    }
}
