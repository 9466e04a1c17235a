using Elevate.Api.Identity;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;

namespace Elevate.Api.Submissions;

/// <summary>Submissions, for their authors and reviewers.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
public sealed class SubmissionQueries
{
    /// <summary>Own submission, or any for REVIEWER and above; null otherwise, and where there is none.</summary>
    /// <param name="id">Which one.</param>
    public async Task<Submission?> GetSubmissionAsync(
        Guid id, SubmissionByIdDataLoader submissions, IActorAccessor actors, CancellationToken cancellationToken)
    {
        if (await actors.GetAsync(cancellationToken) is null) return null;
        var submission = await submissions.LoadAsync(id, cancellationToken);
        return submission is not null && await actors.MaySeeAsync(submission.UserId, Role.Reviewer, cancellationToken) ? submission : null;
    }
}
