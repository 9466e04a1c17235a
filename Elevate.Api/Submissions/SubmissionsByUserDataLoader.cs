using Elevate.Api.Users;
using Elevate.Domain.Submissions;
using Elevate.Persistence;
using GreenDonut;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Submissions;

/// <summary>Loads pages of what users handed in, the newest first.</summary>
/// <param name="contexts">Makes the context.</param>
/// <param name="batchScheduler">Decides when a batch is complete.</param>
/// <param name="options">Options of data loaders.</param>
public sealed class SubmissionsByUserDataLoader(
    IDbContextFactory<ElevateDbContext> contexts, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : UserPageDataLoader<Submission>(contexts, batchScheduler, options)
{
    private protected override IQueryable<UserLine<Submission>> Lines(ElevateDbContext db, bool onlyPublic)
    {
        var submissions = onlyPublic
            ? db.Submissions.Where(s => s.Status == SubmissionStatus.Approved && s.Visibility == Visibility.Public)
            : db.Submissions;
        return submissions.Select(s => new UserLine<Submission> { UserId = s.UserId, At = s.CreatedAt, Id = s.Id, Line = s });
    }
}
