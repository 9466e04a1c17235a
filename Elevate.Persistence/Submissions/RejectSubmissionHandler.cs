using Elevate.Domain.Audit;
using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Outbox;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Submissions;

/// <summary>Rejects: status, note, audit and news in one transaction.</summary>
/// <param name="transactions">Runs the transaction.</param>
/// <param name="clock">The present.</param>
public sealed class RejectSubmissionHandler(TransactionRunner transactions, TimeProvider clock)
{
    private const string Reject = $"""
        UPDATE submissions AS s SET status = 'REJECTED', reviewer_id = $2, review_note = $3, reviewed_at = $4
        WHERE s.id = $1 AND s.status = 'PENDING' RETURNING {SubmissionRow.Columns}
        """;

    /// <summary>Rejects a submission in the name of the actor.</summary>
    /// <param name="actor">The reviewer.</param>
    /// <param name="command">Which one, and why.</param>
    /// <param name="cancellationToken">Gives up, and leaves everything as it was.</param>
    /// <returns>The submission as stored.</returns>
    /// <exception cref="RuleViolationException">A rule says no; nothing changed.</exception>
    public Task<Submission> HandleAsync(Actor actor, RejectSubmission command, CancellationToken cancellationToken = default) =>
        HandleAsync(actor, command, isBulk: false, cancellationToken);

    internal Task<Submission> HandleAsync(Actor actor, RejectSubmission command, bool isBulk, CancellationToken cancellationToken)
    {
        OnlyReviewersDecide.Check(actor);
        var decision = new Decision(actor, Decision.Trim(command.ReviewNote), isBulk, clock.GetStorableNow());
        RejectionNeedsANote.Check(decision.Note);
        ReviewNoteIsShort.Check(decision.Note);
        return transactions.RunAsync(
            actor, (transaction, token) => RejectAsync(transaction, decision, command, token), cancellationToken);
    }

    private static async Task<Submission> RejectAsync(
        Transaction transaction, Decision decision, RejectSubmission command, CancellationToken cancellationToken)
    {
        var submission = await transaction.LockForDecisionAsync(command.SubmissionId, cancellationToken);
        decision.Check(submission, SubmissionStatus.Rejected, command.ExpectedVersion);

        var writes = transaction.Batch();
        var rejected = writes.Read(Reject, SubmissionRow.Read, submission.Id, decision.Actor.UserId, decision.Note, decision.Now);
        decision.Audit(writes, AuditAction.RejectSubmission, submission);
        writes.Announce(
            OutboxMessageTypes.SubmissionReviewed, submission.Id, submission.UserId, submission.ActivityCode, SubmissionStatus.Rejected);
        await writes.ExecuteAsync(cancellationToken);
        return rejected[0];
    }
}
