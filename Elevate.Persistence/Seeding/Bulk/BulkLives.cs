using Elevate.Domain.Activities;
using Elevate.Domain.Points;
using Elevate.Domain.Submissions;

namespace Elevate.Persistence.Seeding.Bulk;

/// <summary>
/// Makes up lives that every rule allows: what is handed in lies more than a week apart, so that no quota is near; decisions come within days; points are
/// recounted every three weeks and stay within the margin that a reviewer has.
/// </summary>
internal sealed class BulkLives(BulkPlan plan)
{
    private static readonly string[] Tags = ["elevate-ai-1-completed", "elevate-ai-2-completed"];

    /// <summary>Participants, in the order of their numbers.</summary>
    public IEnumerable<BulkLife> All()
    {
        for (var number = plan.First; number <= plan.Last; number++) yield return Live(new BulkAccount(plan, number));
    }

    private BulkLife Live(BulkAccount account)
    {
        if (account.IsStudent) return new BulkLife(account, account.ReferrerIn(plan), [], [], []);

        var random = BulkRandom.For(plan.Seed, account.Number, 1);
        var events = new List<BulkEvent>(24);
        var start = Learn(account, ref random, events);
        var submissions = new BulkSubmissions(plan, account).HandIn(start, ref random);
        foreach (var submission in submissions) Decided(submission, events);
        Recount(submissions, ref random, events);
        Refer(account, events);

        // Stable: what happens at one moment keeps its order.
        var ordered = events.OrderBy(happened => happened.At).ToList();
        var badges = new BulkBadges(plan.Catalogue);
        for (var place = 0; place < ordered.Count; place++)
        {
            Number(account, place, ordered);
            badges.Happened(ordered[place]);
        }
        return new BulkLife(account, account.ReferrerIn(plan), submissions, ordered, badges.Earned);
    }

    /// <summary>Ids ascend with the numbers of participants, which keeps the indexes on them cheap to write.</summary>
    public static Guid IdOf(BulkPlan plan, long number, int place, int purpose)
    {
        var random = BulkRandom.For(plan.Seed, number, 7);
        var rest = random.Next() ^ ((ulong)place << 8 | (uint)purpose) * 0x9E3779B97F4A7C15;
        return new Guid(
            (int)number, (short)place, (short)(0x8000 | purpose),
            (byte)(0x80 | (rest >> 58)), (byte)rest, (byte)(rest >> 8), (byte)(rest >> 16), (byte)(rest >> 24), (byte)(rest >> 32), (byte)(rest >> 40), (byte)(rest >> 48));
    }

    private static DateTime Learn(BulkAccount account, ref BulkRandom random, List<BulkEvent> events)
    {
        var at = account.CreatedAt;
        foreach (var tag in Tags.AsSpan(0, random.Chance(15) ? 1 : 2))
        {
            at = at.AddSeconds(random.Next(86400, 5 * 86400));
            events.Add(new BulkEvent(at, ActivityCode.Learn)
            {
                Tag = tag,
                Entry = new BulkEntry(LedgerSource.Webhook, Scoring.LearnPerTag, LedgerEvents.Kajabi, LedgerEvents.KajabiTag(account.Id, tag), at)
                {
                    Meta = $$"""{"tag_name": "{{tag}}"}"""
                }
            });
        }
        return at;
    }

    private void Decided(BulkSubmission submission, List<BulkEvent> events)
    {
        if (!submission.WasApproved) return;
        var eventTime = submission.Evidence is AmplifyEvidence session ? SessionTime.StartOf(session, plan.Zone).UtcDateTime : submission.DecidedAt;
        events.Add(new BulkEvent(submission.DecidedAt, submission.Evidence.Activity)
        {
            Submission = submission,
            Entry = submission.Points is not { } points
                ? null
                : new BulkEntry(LedgerSource.Manual, points, LedgerEvents.AdminApproval, LedgerEvents.Approved(submission.Id), eventTime) { Submission = submission }
        });
        if (submission.Status != SubmissionStatus.Revoked) return;
        events.Add(new BulkEvent(submission.RevokedAt, submission.Evidence.Activity)
        {
            Submission = submission,
            IsRevocation = true,
            Entry = submission.Points is not { } taken
                ? null
                : new BulkEntry(LedgerSource.Form, -taken, LedgerEvents.AdminApproval, LedgerEvents.Revoked(submission.Id), eventTime) { Submission = submission }
        });
    }

    private void Recount(IReadOnlyList<BulkSubmission> submissions, ref BulkRandom random, List<BulkEvent> events)
    {
        foreach (var submission in submissions)
        {
            if (submission is not { Status: SubmissionStatus.Approved, Points: { } points }) continue;
            var (current, margin) = (points, BulkSubmissions.MarginOf(submission.BasePoints));
            foreach (var recount in plan.Recounts.TakeWhile(recount => recount > submission.DecidedAt).Reverse())
            {
                if (random.Chance(15)) continue;
                var right = Math.Max(1, submission.BasePoints - margin + random.Next(2 * margin + 1));
                if (right == current) right = current > submission.BasePoints ? current - 1 : current + 1;
                var at = recount.AddMilliseconds(random.Next(3 * 3600 * 1000));
                events.Add(new BulkEvent(at, submission.Evidence.Activity)
                {
                    Entry = new BulkEntry(
                        LedgerSource.Manual, right - current, null,
                        $"submission:{submission.Id:D}:corrected:{new DateTimeOffset(at).ToUnixTimeMilliseconds()}", at)
                    { Submission = submission }
                });
                current = right;
            }
        }
    }

    private void Refer(BulkAccount account, List<BulkEvent> events)
    {
        for (var number = account.Number + 1; number <= Math.Min(plan.Last, account.Number + BulkAccount.Neighbours); number++)
        {
            var referee = new BulkAccount(plan, number);
            if (!account.Refers(referee)) continue;
            var at = referee.CreatedAt.AddMinutes(5);
            events.Add(new BulkEvent(at, ActivityCode.Amplify)
            {
                Entry = new BulkEntry(LedgerSource.Form, referee.IsStudent ? 1 : 2, LedgerEvents.Referral, LedgerEvents.ReferralSignup(referee.Id), at)
                {
                    Meta = $$"""{"referee_id": "{{referee.Id}}"}"""
                }
            });
        }
    }

    private void Number(BulkAccount account, int place, List<BulkEvent> events)
    {
        if (events[place] is not { Entry: { } entry } happened) return;
        entry.Id = IdOf(plan, account.Number, place, 2);
        if (happened.IsRevocation)
            entry.ReversesEntry = events.Find(other => !other.IsRevocation && other.Submission == happened.Submission)!.Entry!.Id;
    }
}
