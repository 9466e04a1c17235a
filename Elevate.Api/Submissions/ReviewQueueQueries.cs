using Elevate.Api.Identity;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence;
using HotChocolate.Data;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Submissions;

/// <summary>The submissions of everybody.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
public sealed class ReviewQueueQueries
{
    /// <summary>The review queue and archive, the newest first unless ordered otherwise. REVIEWER and above.</summary>
    [UsePaging(ConnectionName = "Submissions")]
    [UseFiltering<SubmissionFilterType>]
    [UseSubmissionTieBreaker]
    [UseSorting<SubmissionSortType>]
    public async Task<IQueryable<Submission>> GetSubmissionsAsync(
        ElevateDbContext db, IActorAccessor actors, CancellationToken cancellationToken)
    {
        await actors.RequireAsync(Role.Reviewer, cancellationToken);
        return db.Submissions.AsNoTracking().OrderByDescending(submission => submission.CreatedAt);
    }
}
