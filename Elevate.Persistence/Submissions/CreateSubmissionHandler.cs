using System.Text.Json.Nodes;
using Elevate.Domain.Activities;
using Elevate.Domain.Audit;
using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Audit;
using Elevate.Persistence.Idempotency;
using Elevate.Persistence.Outbox;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Submissions;

/// <summary>Takes evidence in: checks every rule, then writes the submission and its traces in one transaction.</summary>
/// <param name="transactions">Runs the transaction.</param>
/// <param name="organisation">Where days begin and end.</param>
/// <param name="clock">The present.</param>
public sealed class CreateSubmissionHandler(TransactionRunner transactions, OrganisationTimeZone organisation, TimeProvider clock)
{
    private const string RecentSubmissions = """
        SELECT created_at FROM submissions
        WHERE user_id = $1 AND created_at > $2::timestamptz - interval '1 hour' AND created_at < $2::timestamptz + interval '1 hour'
        """;

    private const string Insert = $"""
        INSERT INTO submissions AS s (id, user_id, activity_code, visibility, payload, created_at)
        VALUES ($1, $2, $3, $4, $5::jsonb, $6) RETURNING {SubmissionRow.Columns}
        """;

    private const string FindOwn = $"""
        SELECT {SubmissionRow.Columns} FROM submissions s WHERE s.id = $1 AND s.user_id = $2
        """;

    /// <summary>Hands in evidence for the actor.</summary>
    /// <param name="actor">The author.</param>
    /// <param name="command">What is handed in.</param>
    /// <param name="cancellationToken">Gives up, and leaves nothing behind.</param>
    /// <returns>The submission as stored; for a repeated idempotency key, the first one.</returns>
    /// <exception cref="RuleViolationException">A rule says no; nothing was written.</exception>
    public async Task<Submission> HandleAsync(Actor actor, CreateSubmission command, CancellationToken cancellationToken = default)
    {
        OnlyConfirmedEducatorsSubmit.Check(actor.UserType, actor.Confirmed);
        var content = new SubmissionContent(command.Evidence, command.Attachments);
        content.Check(actor.UserId, clock.GetUtcNow(), organisation.Zone);

        return await transactions.RunAsync(
            actor, (transaction, token) => CreateAsync(transaction, actor, command, content, token), cancellationToken);
    }

    private async Task<Submission> CreateAsync(
        Transaction transaction, Actor actor, CreateSubmission command, SubmissionContent content, CancellationToken cancellationToken)
    {
        var (id, now) = (Guid.CreateVersion7(), clock.GetStorableNow());
        var request = new IdempotentRequest(actor.UserId, "createSubmission", command.IdempotencyKey, Canonical(command, content));

        var reads = transaction.Batch();
        var author = new AuthorLock(reads, actor.UserId);
        request.AddLookup(reads);
        var recent = reads.Read(RecentSubmissions, row => row.GetFieldValue<DateTimeOffset>(0), actor.UserId, now);
        var limits = new ContentLimits(reads, content, actor.UserId, id, now);
        await reads.ExecuteAsync(cancellationToken);

        if (request.FirstResponse() is { } response)
            return await FindFirstAsync(transaction, actor, response, cancellationToken);

        author.CheckMaySubmit();
        limits.Check(now);
        AtMostTenSubmissionsAnHour.Check(recent, now);

        var writes = transaction.Batch();
        var created = writes.Read(
            Insert, SubmissionRow.Read,
            id, actor.UserId, content.Evidence.Activity.ToKey(), command.Visibility, EvidenceJson.Write(content.Evidence), now);
        writes.InsertAttachments(id, content);
        writes.Audit(
            actor, now, AuditAction.SubmissionCreated, "submission", id.ToString(), ("submissionType", content.Evidence.Activity.ToKey()));
        writes.Announce(OutboxMessageTypes.SubmissionReceived, id, actor.UserId, content.Evidence.Activity, SubmissionStatus.Pending);
        request.AddRecord(writes, new JsonObject { ["submission_id"] = id });
        await writes.ExecuteAsync(cancellationToken);
        return created[0];
    }

    private static async Task<Submission> FindFirstAsync(
        Transaction transaction, Actor actor, string response, CancellationToken cancellationToken)
    {
        var id = JsonNode.Parse(response)!["submission_id"]!.GetValue<Guid>();
        var batch = transaction.Batch();
        var found = batch.Read(FindOwn, SubmissionRow.Read, id, actor.UserId);
        await batch.ExecuteAsync(cancellationToken);
        return found is [var first] ? first : throw new NotFoundException("The submission was withdrawn.");
    }

    private static JsonObject Canonical(CreateSubmission command, SubmissionContent content) => new()
    {
        ["activity"] = content.Evidence.Activity.ToKey(),
        ["evidence"] = EvidenceJson.Write(content.Evidence),
        ["visibility"] = command.Visibility.ToString(),
        ["attachments"] = new JsonArray([.. content.Attachments.Select(path => JsonValue.Create(path))]),
    };
}
