using Elevate.Domain.Activities;
using Elevate.Domain.Points;
using Elevate.Domain.Submissions;
using Elevate.Persistence.Badges;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Submissions;

/// <summary>What an approval depends on beside the submission itself, read in one round trip behind the locks.</summary>
internal sealed class ApprovalFacts
{
    private const string Awards = """
        SELECT max_awards_per_user,
            (SELECT count(*)::int FROM points_ledger p
             WHERE p.user_id = $1 AND p.activity_code = code AND p.external_source = 'admin_approval' AND p.reverses_entry_id IS NULL
                AND NOT EXISTS (SELECT FROM points_ledger r WHERE r.reverses_entry_id = p.id))
        FROM activities WHERE code = $2 AND max_awards_per_user IS NOT NULL
        """;

    private const string ApprovedSessions = """
        SELECT created_at, payload::text FROM submissions
        WHERE user_id = $1 AND id <> $2 AND activity_code = 'AMPLIFY' AND status = 'APPROVED'
            AND json_day(payload -> 'session_date') BETWEEN $3::date - 6 AND $3::date + 6
        """;

    private readonly Rows<(int Limit, int Paid)> _awards;
    private readonly Rows<(DateTimeOffset CreatedAt, AmplifyEvidence Session)> _sessions = new();

    public ApprovalFacts(SqlBatch batch, Submission submission, Evidence evidence)
    {
        Progress = new BadgeProgress(batch, submission.UserId);
        _awards = batch.Read(
            Awards, row => (row.GetInt32(0), row.GetInt32(1)), submission.UserId, submission.ActivityCode.ToKey());
        if (evidence is AmplifyEvidence amplify)
            _sessions = batch.Read(
                ApprovedSessions,
                row => (row.GetFieldValue<DateTimeOffset>(0), (AmplifyEvidence)EvidenceJson.Read(ActivityCode.Amplify, row.GetString(1))),
                submission.UserId, submission.Id, amplify.SessionDate);
    }

    public BadgeProgress Progress { get; }

    public bool PaysOnceMore =>
        _awards is not [var awards] || AwardsStayWithinTheActivityLimit.Allows(awards.Paid, awards.Limit);

    public IEnumerable<AmplifyEvidence> ApprovedSessionsAround => _sessions.Select(row => row.Session);

    public IEnumerable<AmplifyUse> ApprovedUsesAround => _sessions.Select(row => AmplifyUse.Of(row.CreatedAt, row.Session));
}
