using Elevate.Domain.Activities;
using Elevate.Domain.Audit;
using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Audit;
using Elevate.Persistence.Outbox;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Submissions;

/// <summary>Lets authors take back what is pending.</summary>
/// <param name="transactions">Runs the transaction.</param>
/// <param name="clock">The present.</param>
public sealed class WithdrawSubmissionHandler(TransactionRunner transactions, TimeProvider clock)
{
    private const string Delete = "DELETE FROM submissions WHERE id = $1";

    /// <summary>Deletes a pending submission of the actor.</summary>
    /// <param name="actor">The author.</param>
    /// <param name="command">Which one.</param>
    /// <param name="cancellationToken">Gives up, and leaves everything as it was.</param>
    /// <returns>The submission as it was.</returns>
    /// <exception cref="RuleViolationException">A rule says no; nothing changed.</exception>
    public Task<Submission> HandleAsync(Actor actor, WithdrawSubmission command, CancellationToken cancellationToken = default) =>
        transactions.RunAsync(actor, (transaction, token) => WithdrawAsync(transaction, actor, command, token), cancellationToken);

    private async Task<Submission> WithdrawAsync(
        Transaction transaction, Actor actor, WithdrawSubmission command, CancellationToken cancellationToken)
    {
        var reads = transaction.Batch();
        _ = new AuthorLock(reads, actor.UserId);
        var own = new OwnSubmission(reads, actor, command.SubmissionId);
        await reads.ExecuteAsync(cancellationToken);

        var submission = own.Get();
        OnlyPendingSubmissionsAreWithdrawn.Check(submission.Status);
        SubmissionVersionMatches.Check(command.ExpectedVersion, submission.Version, submission.Status);

        var writes = transaction.Batch();
        writes.Write(Delete, submission.Id);
        writes.Audit(
            actor, clock.GetStorableNow(), AuditAction.SubmissionWithdrawn, "submission", submission.Id.ToString(),
            ("submissionType", submission.ActivityCode.ToKey()));
        writes.Announce(
            OutboxMessageTypes.SubmissionWithdrawn, submission.Id, submission.UserId, submission.ActivityCode, SubmissionStatus.Pending);
        await writes.ExecuteAsync(cancellationToken);
        return submission;
    }
}
