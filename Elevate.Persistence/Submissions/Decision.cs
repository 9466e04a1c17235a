using System.Text.Json.Nodes;
using Elevate.Domain.Activities;
using Elevate.Domain.Audit;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Audit;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Submissions;

/// <summary>Who decides, when, and with what words.</summary>
/// <param name="Actor">Who decides.</param>
/// <param name="Note">The trimmed note; null where there is none.</param>
/// <param name="IsBulk">Whether it is one of several decided together.</param>
/// <param name="Now">When.</param>
internal sealed record Decision(Actor Actor, string? Note, bool IsBulk, DateTimeOffset Now)
{
    public static string? Trim(string? note) => note?.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>Checks what holds for every decision, whichever way it goes.</summary>
    public void Check(Submission submission, SubmissionStatus to, int? expectedVersion)
    {
        NobodyDecidesTheirOwnSubmission.Check(Actor, submission.UserId);
        SubmissionStatusMovesForward.Check(submission.Status, to);
        SubmissionVersionMatches.Check(expectedVersion, submission.Version, submission.Status);
    }

    public void Audit(
        SqlBatch batch, AuditAction action, Submission submission, params ReadOnlySpan<(string Key, JsonNode? Value)> facts) => batch.Audit(
        Actor, Now, action, "submission", submission.Id.ToString(),
        [
            ("submissionType", submission.ActivityCode.ToKey()),
            ("reviewNote", Note),
            ("bulkOperation", IsBulk ? true : null),
            .. facts,
        ]);
}
