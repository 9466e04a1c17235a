using Elevate.Domain.Activities;
using Elevate.Domain.Audit;
using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Audit;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Submissions;

/// <summary>Lets authors change what is pending, and show or hide what is approved. The rules of handing in hold again.</summary>
/// <param name="transactions">Runs the transaction.</param>
/// <param name="organisation">Where days begin and end.</param>
/// <param name="clock">The present.</param>
public sealed class UpdateSubmissionHandler(TransactionRunner transactions, OrganisationTimeZone organisation, TimeProvider clock)
{
    private const string Attachments = """
        SELECT path FROM submission_attachments WHERE submission_id = $1 ORDER BY created_at, id
        """;

    private const string Update = $"""
        UPDATE submissions AS s SET payload = $2::jsonb, visibility = $3 WHERE s.id = $1 RETURNING {SubmissionRow.Columns}
        """;

    /// <summary>Changes a submission of the actor.</summary>
    /// <param name="actor">The author.</param>
    /// <param name="command">What changes.</param>
    /// <param name="cancellationToken">Gives up, and leaves everything as it was.</param>
    /// <returns>The submission as stored.</returns>
    /// <exception cref="RuleViolationException">A rule says no; nothing changed.</exception>
    public async Task<Submission> HandleAsync(Actor actor, UpdateSubmission command, CancellationToken cancellationToken = default)
    {
        if (command is { Evidence: null, Visibility: null, Attachments: null })
            throw new ValidationException("Name at least one thing to change: evidence, visibility or attachments.");
        return await transactions.RunAsync(
            actor, (transaction, token) => UpdateAsync(transaction, actor, command, token), cancellationToken);
    }

    private async Task<Submission> UpdateAsync(
        Transaction transaction, Actor actor, UpdateSubmission command, CancellationToken cancellationToken)
    {
        var reads = transaction.Batch();
        var author = new AuthorLock(reads, actor.UserId);
        var own = new OwnSubmission(reads, actor, command.SubmissionId);
        var attached = reads.Read(Attachments, row => row.GetString(0), command.SubmissionId);
        await reads.ExecuteAsync(cancellationToken);

        var submission = own.Get();
        var changesContent = command.Evidence is not null || command.Attachments is not null;
        OnlyPendingSubmissionsAreEdited.Check(submission.Status, changesContent);
        SubmissionVersionMatches.Check(command.ExpectedVersion, submission.Version, submission.Status);

        SubmissionContent? content = null;
        if (changesContent)
        {
            author.CheckMaySubmit();
            content = new SubmissionContent(
                command.Evidence ?? EvidenceJson.Read(submission.ActivityCode, submission.Payload), command.Attachments ?? attached);
            SubmissionKeepsItsActivity.Check(submission.ActivityCode, content.Evidence);
            content.Check(actor.UserId, clock.GetUtcNow(), organisation.Zone);
            await CheckLimitsAsync(transaction, submission, content, cancellationToken);
        }

        return await WriteAsync(transaction, actor, submission, content, command.Visibility ?? submission.Visibility, cancellationToken);
    }

    private static async Task CheckLimitsAsync(
        Transaction transaction, Submission submission, SubmissionContent content, CancellationToken cancellationToken)
    {
        var reads = transaction.Batch();
        var limits = new ContentLimits(reads, content, submission.UserId, submission.Id, submission.CreatedAt);
        await reads.ExecuteAsync(cancellationToken);
        limits.Check(submission.CreatedAt);
    }

    private async Task<Submission> WriteAsync(
        Transaction transaction,
        Actor actor,
        Submission submission,
        SubmissionContent? content,
        Visibility visibility,
        CancellationToken cancellationToken)
    {
        var writes = transaction.Batch();
        var payload = content is null ? submission.Payload : EvidenceJson.Write(content.Evidence);

        if (content is not null) writes.DeleteOtherAttachments(submission.Id, content);
        var updated = writes.Read(Update, SubmissionRow.Read, submission.Id, payload, visibility);
        if (content is not null) writes.InsertMissingAttachments(submission.Id, content);
        writes.Audit(
            actor, clock.GetStorableNow(), AuditAction.SubmissionUpdated, "submission", submission.Id.ToString(),
            ("submissionType", submission.ActivityCode.ToKey()), ("visibility", visibility.ToString().ToUpperInvariant()));
        await writes.ExecuteAsync(cancellationToken);
        return updated[0];
    }
}
