using Elevate.Domain.Activities;
using Elevate.Domain.Submissions;

namespace Elevate.Persistence.Seeding;

/// <summary>
/// Five months of a believable programme, the same every time for the same <see cref="Today"/>: people start in different weeks, hand in every ten
/// days or so, and hear back within days. Sari Dewi has not explored yet, so that her first approval brings a badge, and nothing of hers is younger than
/// ten days, so that no limit is in her way.
/// </summary>
/// <param name="Today">Everything happened before this moment, UTC.</param>
internal sealed record DemoHistory(DateTimeOffset Today)
{
    private const int Weeks = 21;
    private static readonly string[] CourseTags = ["elevate-ai-1-completed", "elevate-ai-2-completed"];

    private readonly Random _random = new(2026);
    private readonly List<DemoStep> _steps = [];
    private int _number;

    /// <summary>When the demo's people joined.</summary>
    public DateTimeOffset Beginning => Today.AddDays(-7 * Weeks);

    /// <summary>What happened, the oldest first.</summary>
    public IReadOnlyList<DemoStep> Steps()
    {
        _steps.Clear();
        _number = 0;
        foreach (var (person, i) in DemoPeople.All.Where(p => p.IsParticipatingEducator).Select((p, i) => (p, i)))
        {
            var last = person == DemoPeople.Sari ? Today.AddDays(-14) : Today.AddHours(-6);
            Live(person, Beginning.AddDays(1 + i * 5 % 80), last);
        }
        return [.. _steps.OrderBy(step => step.At)];
    }

    private void Live(DemoPerson person, DateTimeOffset first, DateTimeOffset last)
    {
        var at = first;
        foreach (var tag in CourseTags.Take(_random.Next(4) == 0 ? 1 : 2))
        {
            _steps.Add(new CourseFinished(at, person, tag));
            at = at.AddDays(_random.Next(2, 9)).AddMinutes(_random.Next(300));
        }

        if (_random.Next(3) > 0) HandIn(person, new LearnEvidence(LearnProvider.Spl, "AI Fluency for Educators", at.AddDays(-2)), at, last);

        for (var turn = _random.Next(4); at < last; turn++, at = at.AddDays(_random.Next(8, 17)).AddMinutes(_random.Next(600)))
        {
            Evidence evidence = (turn % 4) switch
            {
                0 or 2 => person == DemoPeople.Sari ? Present(person) : Explore(person, at),
                1 => Amplify(person, at),
                _ => _random.Next(3) == 0 ? Shine() : Present(person)
            };
            HandIn(person, evidence, at, last);
        }
    }

    private void HandIn(DemoPerson person, Evidence evidence, DateTimeOffset at, DateTimeOffset last)
    {
        var number = ++_number;
        var isPublic = evidence.Activity is ActivityCode.Present or ActivityCode.Shine && _random.Next(4) > 0;
        _steps.Add(new HandedIn(at, number, person, evidence, isPublic ? Visibility.Public : Visibility.Private));

        var decidedAt = at.AddHours(_random.Next(3, 80));
        if (decidedAt > last) return;
        if (_random.Next(9) == 0)
        {
            _steps.Add(new Rejected(decidedAt, number, "Please describe what your students did, not only the tool, and hand it in again."));
            return;
        }
        _steps.Add(new Approved(decidedAt, number, _random.Next(3) == 0 ? "Thank you, a fine example for colleagues." : null));
        var revokedAt = decidedAt.AddDays(3);
        if (_random.Next(30) == 0 && revokedAt < last)
            _steps.Add(new Revoked(revokedAt, number, "The same class was handed in twice."));
    }

    private ExploreEvidence Explore(DemoPerson person, DateTimeOffset at)
    {
        var subject = Pick("biology", "Bahasa Indonesia", "mathematics", "history", "English", "physics");
        return new ExploreEvidence(
            $"In {subject} my students used an assistant to collect questions about the topic before the lesson. In groups they checked three answers "
            + "against the textbook, marked what was wrong or missing, and wrote their own summary. The discussion about sources was livelier than ever.",
            DateOnly.FromDateTime(at.UtcDateTime.AddDays(-1)),
            person.School,
            [File(person, ActivityCode.Explore, at, "jpg")]);
    }

    private AmplifyEvidence Amplify(DemoPerson person, DateTimeOffset at) => new(
        PeersTrained: _random.Next(3, 16),
        StudentsTrained: _random.Next(0, 46),
        SessionDate: DateOnly.FromDateTime(at.UtcDateTime.AddDays(-1)),
        SessionStartTime: $"{_random.Next(8, 15):00}:00",
        DurationMinutes: 90,
        Location: new SessionLocation(City: person.Cohort?.Split(' ')[0]),
        SessionTitle: "Writing good prompts for lesson plans",
        AttendanceProofFiles: [File(person, ActivityCode.Amplify, at, "pdf")]);

    private PresentEvidence Present(DemoPerson person) => new(
        $"https://www.linkedin.com/posts/{person.Handle.Replace('_', '-')}-{_number + 1}",
        "What my class learned by checking an AI's answers");

    private ShineEvidence Shine() => new(
        $"Reading buddies {_number + 1}",
        "Older students record short stories with an AI voice and correct it where it stumbles; younger ones listen and read along.");

    private static string File(DemoPerson person, ActivityCode activity, DateTimeOffset at, string extension) =>
        new StoragePath(person.Id, activity, at.ToUnixTimeMilliseconds(), $"{(uint)at.ToUnixTimeSeconds():x8}", extension).ToString();

    private T Pick<T>(params ReadOnlySpan<T> from) => from[_random.Next(from.Length)];
}
