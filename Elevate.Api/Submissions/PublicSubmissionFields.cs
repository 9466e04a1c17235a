using Elevate.Api.Activities;
using Elevate.Domain.Activities;

namespace Elevate.Api.Submissions;

/// <summary>The stage of a public submission.</summary>
[ExtendObjectType<PublicSubmission>]
public sealed class PublicSubmissionFields
{
    /// <summary>The stage.</summary>
    public async Task<Activity> GetActivityAsync(
        [Parent] PublicSubmission submission, ActivityByCodeDataLoader activities, CancellationToken cancellationToken) =>
        (await activities.LoadAsync(submission.ActivityCode, cancellationToken))!;
}
