using Elevate.Domain.Activities;
using Elevate.Domain.Badges;
using Elevate.Domain.Submissions;

namespace Elevate.Persistence.Seeding.Bulk;

/// <summary>Which badges one participant has earned so far. Sums are carried along: looking at the whole past after every event would take most of the time.</summary>
internal sealed class BulkBadges(IReadOnlyList<(string Code, BadgeCriteria Criteria)> catalogue)
{
    private readonly List<(string Code, BadgeCriteria Criteria)> _open = [.. catalogue];
    private readonly List<(string Code, DateTime At)> _earned = [];
    private readonly HashSet<string> _tags = [];
    private readonly List<BadgeFacts.Approval> _approvals = [];
    private readonly int[] _approved = new int[Enum.GetValues<ActivityCode>().Length];
    private readonly int[] _points = new int[Enum.GetValues<ActivityCode>().Length];
    private int _peers;
    private int _students;

    public IReadOnlyList<(string Code, DateTime At)> Earned => _earned;

    public void Happened(BulkEvent happened)
    {
        _points[(int)happened.Activity] += happened.Entry?.Points ?? 0;
        if (happened.Tag is { } tag) _tags.Add(tag);
        if (happened.Submission is { } submission) Decide(happened, submission);

        for (var place = _open.Count - 1; place >= 0; place--)
        {
            if (!IsMet(_open[place].Criteria)) continue;
            _earned.Add((_open[place].Code, happened.At));
            _open.RemoveAt(place);
        }
    }

    private void Decide(BulkEvent happened, BulkSubmission submission)
    {
        var sign = happened.IsRevocation ? -1 : 1;
        _approved[(int)happened.Activity] += sign;
        if (submission.Evidence is AmplifyEvidence session)
            (_peers, _students) = (_peers + sign * session.PeersTrained, _students + sign * session.StudentsTrained);
        var approval = new BadgeFacts.Approval(happened.Activity, new DateTimeOffset(submission.DecidedAt));
        if (happened.IsRevocation) _approvals.Remove(approval);
        else _approvals.Add(approval);
    }

    private bool IsMet(BadgeCriteria criteria) => criteria switch
    {
        TagsCriteria { All.Count: var all } when all > _tags.Count => false,
        SubmissionsCriteria wanted => Sum(_approved, wanted.ActivityCodes) >= wanted.Threshold,
        PointsCriteria wanted => Sum(_points, wanted.ActivityCodes) >= wanted.Threshold,
        AmplifyReachCriteria { Peers: var peers, Students: var students } when peers > _peers && students > _students => false,
        ManualCriteria => false,
        _ => criteria.IsMet(new BadgeFacts(
            _tags, _approvals, Enum.GetValues<ActivityCode>().ToDictionary(activity => activity, activity => _points[(int)activity]), _peers, _students))
    };

    private static int Sum(int[] byActivity, IReadOnlyList<ActivityCode>? wanted)
    {
        if (wanted is null) return byActivity.Sum();
        var sum = 0;
        for (var place = 0; place < wanted.Count; place++) sum += byActivity[(int)wanted[place]];
        return sum;
    }
}
