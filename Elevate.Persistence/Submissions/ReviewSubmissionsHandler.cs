using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;

namespace Elevate.Persistence.Submissions;

/// <summary>Decides on a list of submissions. One that cannot be decided does not keep the others from it.</summary>
/// <param name="approve">Approves one.</param>
/// <param name="reject">Rejects one.</param>
public sealed class ReviewSubmissionsHandler(ApproveSubmissionHandler approve, RejectSubmissionHandler reject)
{
    /// <summary>The most submissions of one request.</summary>
    public const int Limit = 50;

    /// <summary>Decides on the submissions in the name of the actor, in the order given.</summary>
    /// <param name="actor">The reviewer.</param>
    /// <param name="command">Which ones, and which way.</param>
    /// <param name="cancellationToken">Stops before the next one; what is decided stays decided.</param>
    /// <returns>One outcome for each different id.</returns>
    /// <exception cref="RuleViolationException">The request as a whole cannot be taken; nothing changed.</exception>
    public async Task<IReadOnlyList<ReviewOutcome>> HandleAsync(
        Actor actor, ReviewSubmissions command, CancellationToken cancellationToken = default)
    {
        OnlyReviewersDecide.Check(actor);
        var note = Decision.Trim(command.ReviewNote);
        if (command.Decision == ReviewDecision.Reject) RejectionNeedsANote.Check(note);
        ReviewNoteIsShort.Check(note);
        var ids = command.SubmissionIds.Distinct().ToArray();
        if (ids.Length is 0 or > Limit)
            throw new ValidationException($"1 to {Limit} submissions can be decided together; there are {ids.Length}.", "submissionIds");

        var outcomes = new List<ReviewOutcome>(ids.Length);
        foreach (var id in ids) outcomes.Add(await DecideAsync(actor, command.Decision, id, note, cancellationToken));
        return outcomes;
    }

    private async Task<ReviewOutcome> DecideAsync(
        Actor actor, ReviewDecision decision, Guid id, string? note, CancellationToken cancellationToken)
    {
        try
        {
            if (decision == ReviewDecision.Reject)
            {
                var rejected = await reject.HandleAsync(actor, new RejectSubmission(id, note!), isBulk: true, cancellationToken);
                return new ReviewOutcome(id, rejected, null, null);
            }

            var approval = await approve.HandleAsync(actor, new ApproveSubmission(id, note), isBulk: true, cancellationToken);
            return new ReviewOutcome(id, approval.Submission, approval, null);
        }
        catch (RuleViolationException violation)
        {
            return new ReviewOutcome(id, null, null, violation);
        }
    }
}
