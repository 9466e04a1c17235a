using Elevate.Domain.Activities;
using Elevate.Domain.Submissions;

namespace Elevate.Persistence.Seeding.Bulk;

/// <summary>What one participant handed in.</summary>
internal sealed class BulkSubmissions(BulkPlan plan, BulkAccount account)
{
    private const int Turns = 5;

    private readonly int[] _paid = new int[Enum.GetValues<ActivityCode>().Length];

    /// <summary>How far from the base the points of an approval may be.</summary>
    public static int MarginOf(int basePoints) => (basePoints + 4) / 5;

    /// <param name="start">When the participant had finished the courses.</param>
    /// <param name="random">Decides.</param>
    public IReadOnlyList<BulkSubmission> HandIn(DateTime start, ref BulkRandom random)
    {
        // The last turn falls into the last days; the first four are spread over the time before.
        var gap = (plan.Today.AddDays(-1) - start) / (Turns - 1 + 0.1);
        var submissions = new List<BulkSubmission>(Turns);
        for (var turn = 0; turn < Turns; turn++)
        {
            var at = Truncate(start + gap * turn).AddSeconds(random.Next(100_000));
            var evidence = EvidenceOf(turn, at, ref random);
            var submission = new BulkSubmission
            {
                Id = BulkLives.IdOf(plan, account.Number, turn, 1),
                Evidence = evidence,
                CreatedAt = at,
                Visibility = evidence.Activity is ActivityCode.Present or ActivityCode.Shine && random.Chance(70) ? Visibility.Public : Visibility.Private,
            };
            Decide(submission, isLast: turn == Turns - 1, ref random);
            submissions.Add(submission);
        }
        return submissions;
    }

    private void Decide(BulkSubmission submission, bool isLast, ref BulkRandom random)
    {
        var decidedAt = submission.CreatedAt.AddSeconds(random.Next(3 * 3600, 70 * 3600)).AddMilliseconds(random.Next(1000));
        if (decidedAt >= plan.Today || isLast && random.Chance(20)) return;

        (submission.DecidedAt, submission.Reviewer) = (decidedAt, random.Pick<string>(BulkStaff.Reviewers));
        if (random.Chance(8))
        {
            (submission.Status, submission.Note) = (SubmissionStatus.Rejected, "Please describe what your students did, and hand it in again.");
            return;
        }

        submission.Status = SubmissionStatus.Approved;
        var activity = (int)submission.Evidence.Activity;
        if (submission.BasePoints > 0 && _paid[activity] < (plan.MaxAwards[activity] ?? int.MaxValue))
        {
            var margin = MarginOf(submission.BasePoints);
            submission.Points = random.Chance(5) ? Math.Max(1, submission.BasePoints - margin + random.Next(2 * margin + 1)) : submission.BasePoints;
            _paid[activity]++;
        }
        if (!random.Chance(2) || decidedAt.AddDays(3) >= plan.Today) return;
        (submission.Status, submission.RevokedAt) = (SubmissionStatus.Revoked, decidedAt.AddDays(3));
        if (submission.Points is not null) _paid[activity]--;
    }

    private Evidence EvidenceOf(int turn, DateTime at, ref BulkRandom random)
    {
        var dice = random.Next(100);
        if (turn == 0 && dice < 40) return new LearnEvidence(LearnProvider.Spl, "AI Fluency for Educators", new DateTimeOffset(at.AddDays(-2)));
        return (dice * 7 % 100) switch
        {
            < 36 => Explore(at, ref random),
            < 71 => Amplify(at, ref random),
            < 90 => new PresentEvidence($"https://www.linkedin.com/posts/{account.Handle.Replace('_', '-')}-{turn}", "What my class learned by checking an AI's answers"),
            _ => new ShineEvidence(
                $"Reading buddies in {account.City}",
                "Older students record short stories with an AI voice and correct it where it stumbles; younger ones listen and read along.")
        };
    }

    private ExploreEvidence Explore(DateTime at, ref BulkRandom random) => new(
        $"In {random.Pick<string>(BulkNames.Subjects)} my students let an assistant collect questions about the topic before the lesson. In groups they checked "
        + "three answers against the textbook, marked what was wrong or missing, and wrote a summary of their own.",
        DayBefore(at), account.School, random.Chance(60) ? [FileOf(ActivityCode.Explore, at, "jpg", ref random)] : null);

    private AmplifyEvidence Amplify(DateTime at, ref BulkRandom random) => new(
        PeersTrained: random.Next(2, 25), StudentsTrained: random.Chance(40) ? 0 : random.Next(5, 80), SessionDate: DayBefore(at),
        SessionStartTime: $"{random.Next(8, 15):00}:00", DurationMinutes: 90, Location: new SessionLocation(City: account.City),
        AttendanceProofFiles: [FileOf(ActivityCode.Amplify, at, "pdf", ref random)]);

    private DateOnly DayBefore(DateTime at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, plan.Zone)).AddDays(-1);

    private string FileOf(ActivityCode activity, DateTime at, string extension, ref BulkRandom random) =>
        new StoragePath(account.Id, activity, new DateTimeOffset(at).ToUnixTimeMilliseconds(), $"{(uint)random.Next():x8}", extension).ToString();

    /// <summary>The database keeps microseconds.</summary>
    private static DateTime Truncate(DateTime time) => new(time.Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
}
