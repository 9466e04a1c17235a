using Elevate.Domain.Submissions;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Submissions;

/// <summary>Writes the attachments of a submission.</summary>
internal static class AttachmentWriter
{
    private const string Insert = """
        INSERT INTO submission_attachments (submission_id, path) SELECT $1, path FROM unnest($2::text[]) AS new (path)
        """;

    private const string DeleteOthers = """
        DELETE FROM submission_attachments WHERE submission_id = $1 AND path <> ALL ($2::text[])
        """;

    private const string InsertMissing = """
        INSERT INTO submission_attachments (submission_id, path)
        SELECT $1, path FROM (SELECT unnest($2::text[]) EXCEPT SELECT path FROM submission_attachments WHERE submission_id = $1) AS new (path)
        """;

    public static void InsertAttachments(this SqlBatch batch, Guid submissionId, SubmissionContent content)
    {
        if (content.Attachments.Count > 0) batch.Write(Insert, submissionId, content.Attachments.ToArray());
    }

    /// <summary>Deletes what is no longer attached. Before the evidence changes, so that a file can move into it.</summary>
    public static void DeleteOtherAttachments(this SqlBatch batch, Guid submissionId, SubmissionContent content) =>
        batch.Write(DeleteOthers, submissionId, content.Attachments.ToArray());

    /// <summary>Attaches what is new. After the evidence has changed, so that a file can move out of it.</summary>
    public static void InsertMissingAttachments(this SqlBatch batch, Guid submissionId, SubmissionContent content) =>
        batch.Write(InsertMissing, submissionId, content.Attachments.ToArray());
}
