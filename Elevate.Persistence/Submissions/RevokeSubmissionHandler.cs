using Elevate.Domain.Audit;
using Elevate.Domain.Errors;
using Elevate.Domain.Points;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Badges;
using Elevate.Persistence.Outbox;
using Elevate.Persistence.Points;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Submissions;

/// <summary>Revokes: status, the compensating entry of the ledger, audit and news in one transaction. Badges stay.</summary>
/// <param name="transactions">Runs the transaction.</param>
/// <param name="clock">The present.</param>
public sealed class RevokeSubmissionHandler(TransactionRunner transactions, TimeProvider clock)
{
    private const string Revoke = $"""
        UPDATE submissions AS s SET status = 'REVOKED', reviewer_id = $2, revocation_reason = $3, reviewed_at = $4
        WHERE s.id = $1 AND s.status = 'APPROVED' RETURNING {SubmissionRow.Columns}
        """;

    /// <summary>Takes an approval back in the name of the actor.</summary>
    /// <param name="actor">The admin.</param>
    /// <param name="command">Which one, and why.</param>
    /// <param name="cancellationToken">Gives up, and leaves everything as it was.</param>
    /// <returns>The submission as stored.</returns>
    /// <exception cref="RuleViolationException">A rule says no; nothing changed.</exception>
    public Task<Submission> HandleAsync(Actor actor, RevokeSubmission command, CancellationToken cancellationToken = default)
    {
        OnlyAdminsRevoke.Check(actor);
        var reason = command.Reason.Trim();
        RevocationNeedsAReason.Check(reason);
        var decision = new Decision(actor, Note: null, IsBulk: false, clock.GetStorableNow());
        return transactions.RunAsync(
            actor, (transaction, token) => RevokeAsync(transaction, decision, command.SubmissionId, reason, token), cancellationToken);
    }

    private static async Task<Submission> RevokeAsync(
        Transaction transaction, Decision decision, Guid submissionId, string reason, CancellationToken cancellationToken)
    {
        var submission = await transaction.LockForDecisionAsync(submissionId, cancellationToken);
        decision.Check(submission, SubmissionStatus.Revoked, expectedVersion: null);
        OnlyReviewersAwardPoints.Check(decision.Actor, submission.UserId, reverses: true);

        var writes = transaction.Batch();
        var revoked = writes.Read(Revoke, SubmissionRow.Read, submission.Id, decision.Actor.UserId, reason, decision.Now);
        writes.ReverseAward(submission.Id, decision.Now);
        decision.Audit(writes, AuditAction.RevokeSubmission, submission, ("reason", reason));
        writes.Announce(
            OutboxMessageTypes.SubmissionRevoked, submission.Id, submission.UserId, submission.ActivityCode, SubmissionStatus.Revoked);
        var progress = new BadgeProgress(writes, submission.UserId);
        await writes.ExecuteAsync(cancellationToken);

        await GrantAsync(transaction, submission.UserId, progress, decision.Now, cancellationToken);
        return revoked[0];
    }

    // A revocation earns nothing, but whoever earned a badge that was added since gets it with the next change.
    private static async Task GrantAsync(
        Transaction transaction, string userId, BadgeProgress progress, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var earned = progress.EarnedWith(approved: null, now, points: 0);
        if (earned.Count == 0) return;

        var batch = transaction.Batch();
        batch.Grant(userId, earned, now);
        await batch.ExecuteAsync(cancellationToken);
    }
}
