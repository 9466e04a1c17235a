using Elevate.Domain.Activities;
using Elevate.Domain.Submissions;
using Elevate.Persistence.Transactions;
using Npgsql;

namespace Elevate.Persistence.Submissions;

/// <summary>Reads a row of <c>submissions</c>.</summary>
internal static class SubmissionRow
{
    /// <summary>The columns that <see cref="Read"/> expects, of the table that a statement calls <c>s</c>.</summary>
    public const string Columns = """
        s.id, s.user_id, s.activity_code, s.status, s.visibility, s.payload::text, s.reviewer_id, s.review_note, s.reviewed_at,
        s.revocation_reason, s.approval_org_timezone, s.created_at, s.updated_at, s.version
        """;

    public static Submission Read(NpgsqlDataReader row) => new()
    {
        Id = row.GetGuid(0),
        UserId = row.GetString(1),
        ActivityCode = ActivityCodes.Parse(row.GetString(2)),
        Status = row.GetFieldValue<SubmissionStatus>(3),
        Visibility = row.GetFieldValue<Visibility>(4),
        Payload = row.GetString(5),
        ReviewerId = row.GetStringOrNull(6),
        ReviewNote = row.GetStringOrNull(7),
        ReviewedAt = row.GetFieldValue<DateTimeOffset?>(8),
        RevocationReason = row.GetStringOrNull(9),
        ApprovalOrgTimezone = row.GetStringOrNull(10),
        CreatedAt = row.GetFieldValue<DateTimeOffset>(11),
        UpdatedAt = row.GetFieldValue<DateTimeOffset>(12),
        Version = row.GetInt32(13),
    };
}
