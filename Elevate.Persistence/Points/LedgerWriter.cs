using Elevate.Domain.Activities;
using Elevate.Domain.Points;
using Elevate.Domain.Submissions;
using Elevate.Persistence.Telemetry;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Points;

/// <summary>Writes what submissions move in the ledger.</summary>
internal static class LedgerWriter
{
    private const string Insert = """
        INSERT INTO points_ledger
            (user_id, activity_code, source, delta_points, external_source, external_event_id, submission_id, event_time, created_at)
        VALUES ($1, $2, 'MANUAL', $3, $4, $5, $6, $7, $8)
        """;

    private const string InsertReversal = """
        INSERT INTO points_ledger
            (user_id, activity_code, source, delta_points, external_source, external_event_id, submission_id, reverses_entry_id, event_time,
             created_at)
        SELECT user_id, activity_code, 'FORM', -delta_points, external_source, $2, submission_id, id, event_time, $3
        FROM points_ledger WHERE external_event_id = $1
        RETURNING activity_code
        """;

    public static void Award(this SqlBatch batch, Submission submission, int points, DateTimeOffset eventTime, DateTimeOffset now)
    {
        batch.Write(
            Insert,
            submission.UserId, submission.ActivityCode.ToKey(), points, LedgerEvents.AdminApproval,
            LedgerEvents.Approved(submission.Id), submission.Id, eventTime, now);
        batch.AfterCommit(() => ProgrammeMetrics.CountLedgerEntry(submission.ActivityCode));
    }

    /// <summary>Takes back what the approval brought. An approval that brought nothing leaves nothing to take back.</summary>
    public static void ReverseAward(this SqlBatch batch, Guid submissionId, DateTimeOffset now)
    {
        var reversed = batch.Read(
            InsertReversal, row => ActivityCodes.Parse(row.GetString(0)), LedgerEvents.Approved(submissionId), LedgerEvents.Revoked(submissionId), now);
        batch.AfterCommit(() =>
        {
            foreach (var activity in reversed) ProgrammeMetrics.CountLedgerEntry(activity);
        });
    }
}
