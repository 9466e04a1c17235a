using Elevate.Api.Activities;
using Elevate.Api.Points;
using Elevate.Api.Users;
using Elevate.Domain.Activities;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;

namespace Elevate.Api.Submissions;

/// <summary>What belongs to a submission.</summary>
[ExtendObjectType<Submission>]
public sealed class SubmissionFields
{
    /// <summary>The stage.</summary>
    public async Task<Activity> GetActivityAsync(
        [Parent] Submission submission, ActivityByCodeDataLoader activities, CancellationToken cancellationToken) =>
        (await activities.LoadAsync(submission.ActivityCode, cancellationToken))!;

    /// <summary>Who handed it in.</summary>
    public async Task<User> GetAuthorAsync([Parent] Submission submission, UserByIdDataLoader users, CancellationToken cancellationToken) =>
        (await users.LoadAsync(submission.UserId, cancellationToken))!;

    /// <summary>Who decided last; null before a decision.</summary>
    public async Task<User?> GetReviewerAsync([Parent] Submission submission, UserByIdDataLoader users, CancellationToken cancellationToken) =>
        submission.ReviewerId is { } reviewerId ? await users.LoadAsync(reviewerId, cancellationToken) : null;

    /// <summary>What it brought its author, 0 after a revocation; null where it was not approved.</summary>
    public async Task<int?> GetPointsAwardedAsync(
        [Parent] Submission submission, PointsBySubmissionDataLoader points, CancellationToken cancellationToken) =>
        submission.Status is SubmissionStatus.Approved or SubmissionStatus.Revoked
            ? await points.LoadAsync(submission.Id, cancellationToken)
            : null;
}
