using System.Text.Json.Nodes;
using Elevate.Domain.Activities;
using Elevate.Domain.Submissions;
using Elevate.Persistence.Outbox;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Submissions;

/// <summary>News of one submission.</summary>
internal static class SubmissionNews
{
    /// <summary>Announces that a submission has reached a status. Each status is reached once, so the news is sent once.</summary>
    public static void Announce(
        this SqlBatch batch, string type, Guid submissionId, string authorId, ActivityCode activity, SubmissionStatus status) => batch.Announce(
        type,
        new JsonObject
        {
            ["submission_id"] = submissionId,
            ["user_id"] = authorId,
            ["activity_code"] = activity.ToKey(),
            ["status"] = status.ToString().ToUpperInvariant(),
        },
        $"{type}:{submissionId:D}");
}
