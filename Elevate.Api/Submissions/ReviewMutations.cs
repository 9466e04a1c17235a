using Elevate.Api.Identity;
using Elevate.Api.Observability;
using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Persistence.Submissions;

namespace Elevate.Api.Submissions;

/// <summary>What reviewers and admins do with the submissions of others.</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class ReviewMutations
{
    /// <summary>Accepts a submission: points, badges and news in one transaction. REVIEWER and above, never the author.</summary>
    /// <param name="submissionId">Which one.</param>
    /// <param name="reviewNote">A word to the author, at most 1000 characters.</param>
    /// <param name="finalPoints">The points to award, within a fifth of what the evidence is worth; exactly that where left out.</param>
    /// <param name="expectedVersion">The version that the reviewer has seen; left out when it does not matter.</param>
    [CountRuleViolations]
    [Error<ValidationException>]
    [Error<ForbiddenException>]
    [Error<StateConflictException>]
    [Error<QuotaExceededException>]
    [Error<NotFoundException>]
    [Error<DuplicateException>]
    public async Task<Approval> ApproveSubmissionAsync(
        Guid submissionId, string? reviewNote, int? finalPoints, int? expectedVersion,
        ApproveSubmissionHandler approve, IActorAccessor actors, CancellationToken cancellationToken) =>
        await approve.HandleAsync(
            await actors.RequireAsync(cancellationToken),
            new ApproveSubmission(submissionId, reviewNote, finalPoints, expectedVersion),
            cancellationToken);

    /// <summary>Turns a submission down. REVIEWER and above, never the author.</summary>
    /// <param name="submissionId">Which one.</param>
    /// <param name="reviewNote">Why, 1 to 1000 characters.</param>
    /// <param name="expectedVersion">The version that the reviewer has seen; left out when it does not matter.</param>
    [CountRuleViolations]
    [Error<ValidationException>]
    [Error<ForbiddenException>]
    [Error<StateConflictException>]
    [Error<NotFoundException>]
    public async Task<Submission> RejectSubmissionAsync(
        Guid submissionId, string reviewNote, int? expectedVersion,
        RejectSubmissionHandler reject, IActorAccessor actors, CancellationToken cancellationToken) =>
        await reject.HandleAsync(
            await actors.RequireAsync(cancellationToken), new RejectSubmission(submissionId, reviewNote, expectedVersion), cancellationToken);

    /// <summary>
    /// Decides on up to 50 submissions alike. Each is decided in its own transaction and reports its own outcome. REVIEWER and above.
    /// </summary>
    /// <param name="submissionIds">Which ones, 1 to 50; repeats do not count.</param>
    /// <param name="decision">Which way.</param>
    /// <param name="reviewNote">A word to the authors, at most 1000 characters; needed for a rejection.</param>
    [CountRuleViolations]
    [UseMutationConvention(PayloadFieldName = "outcomes")]
    [Error<ValidationException>]
    [Error<ForbiddenException>]
    public async Task<IReadOnlyList<ReviewOutcome>> ReviewSubmissionsAsync(
        IReadOnlyList<Guid> submissionIds, ReviewDecision decision, string? reviewNote,
        ReviewSubmissionsHandler review, RefusalTally refusals, IActorAccessor actors, CancellationToken cancellationToken)
    {
        var outcomes = await review.HandleAsync(
            await actors.RequireAsync(cancellationToken), new ReviewSubmissions(submissionIds, decision, reviewNote), cancellationToken);
        foreach (var outcome in outcomes)
        {
            if (outcome.Error is { } violation) refusals.Count(violation);
        }
        return outcomes;
    }

    /// <summary>Takes an approval back: its points are reversed, badges stay. ADMIN and above.</summary>
    /// <param name="submissionId">Which one.</param>
    /// <param name="reason">Why, 1 to 1000 characters.</param>
    [CountRuleViolations]
    [Error<ValidationException>]
    [Error<ForbiddenException>]
    [Error<StateConflictException>]
    [Error<NotFoundException>]
    public async Task<Submission> RevokeSubmissionAsync(
        Guid submissionId, string reason, RevokeSubmissionHandler revoke, IActorAccessor actors, CancellationToken cancellationToken) =>
        await revoke.HandleAsync(
            await actors.RequireAsync(cancellationToken), new RevokeSubmission(submissionId, reason), cancellationToken);
}
