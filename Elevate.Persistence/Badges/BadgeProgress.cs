using Elevate.Domain.Activities;
using Elevate.Domain.Badges;
using Elevate.Domain.Submissions;
using Elevate.Persistence.Transactions;
using Npgsql;

namespace Elevate.Persistence.Badges;

/// <summary>
/// What one person has done so far and which badges they could still earn, read behind the lock of their row. The change that
/// is about to be written is added in memory, so that badges are granted in the same round trip as the change.
/// </summary>
internal sealed class BadgeProgress
{
    private const string Open = """
        SELECT code, name, description, criteria::text, icon_url, version FROM badges b
        WHERE criteria ->> 'type' <> 'manual'
            AND NOT EXISTS (SELECT FROM earned_badges e WHERE e.user_id = $1 AND e.badge_code = b.code)
        ORDER BY code
        """;

    private const string Tags = "SELECT tag_name FROM learn_tag_grants WHERE user_id = $1";

    private const string Approvals = """
        SELECT activity_code, reviewed_at,
            CASE activity_code WHEN 'AMPLIFY' THEN (payload ->> 'peers_trained')::int ELSE 0 END,
            CASE activity_code WHEN 'AMPLIFY' THEN (payload ->> 'students_trained')::int ELSE 0 END
        FROM submissions WHERE user_id = $1 AND status = 'APPROVED'
        """;

    private const string Points = """
        SELECT activity_code, sum(delta_points)::int FROM points_ledger WHERE user_id = $1 GROUP BY activity_code
        """;

    private readonly Rows<Badge> _open;
    private readonly Rows<string> _tags;
    private readonly Rows<(BadgeFacts.Approval Approval, int Peers, int Students)> _approvals;
    private readonly Rows<(ActivityCode Activity, int Points)> _points;

    public BadgeProgress(SqlBatch batch, string userId)
    {
        _open = batch.Read(Open, ReadBadge, userId);
        _tags = batch.Read(Tags, row => row.GetString(0), userId);
        _approvals = batch.Read(Approvals, ReadApproval, userId);
        _points = batch.Read(Points, row => (ActivityCodes.Parse(row.GetString(0)), row.GetInt32(1)), userId);
    }

    /// <summary>The badges that are earned with what was read and what is about to be written.</summary>
    /// <param name="approved">A submission that is about to be approved; null where none is.</param>
    /// <param name="reviewedAt">When.</param>
    /// <param name="points">The points that it brings.</param>
    public IReadOnlyList<Badge> EarnedWith(Evidence? approved, DateTimeOffset reviewedAt, int points)
    {
        var facts = FactsWith(approved, reviewedAt, points);
        return [.. _open.Where(badge => BadgeCriteria.Parse(badge.Criteria).IsMet(facts))];
    }

    private BadgeFacts FactsWith(Evidence? approved, DateTimeOffset reviewedAt, int points)
    {
        var approvals = _approvals.Select(row => row.Approval).ToList();
        var byActivity = _points.ToDictionary(row => row.Activity, row => row.Points);
        if (approved is not null)
        {
            approvals.Add(new(approved.Activity, reviewedAt));
            byActivity[approved.Activity] = byActivity.GetValueOrDefault(approved.Activity) + points;
        }

        var session = approved as AmplifyEvidence;
        return new BadgeFacts(
            _tags.ToHashSet(),
            approvals,
            byActivity,
            _approvals.Sum(row => row.Peers) + (session?.PeersTrained ?? 0),
            _approvals.Sum(row => row.Students) + (session?.StudentsTrained ?? 0));
    }

    private static Badge ReadBadge(NpgsqlDataReader row) => new()
    {
        Code = row.GetString(0),
        Name = row.GetString(1),
        Description = row.GetString(2),
        Criteria = row.GetString(3),
        IconUrl = row.GetStringOrNull(4),
        Version = row.GetInt32(5),
    };

    private static (BadgeFacts.Approval, int, int) ReadApproval(NpgsqlDataReader row) =>
        (new(ActivityCodes.Parse(row.GetString(0)), row.GetFieldValue<DateTimeOffset>(1)), row.GetInt32(2), row.GetInt32(3));
}
