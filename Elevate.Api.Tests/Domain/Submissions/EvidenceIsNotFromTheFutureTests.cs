using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;

namespace Elevate.Api.Tests.Domain.Submissions;

public sealed class EvidenceIsNotFromTheFutureTests
{
    private static readonly TimeZoneInfo _jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    // 18:00 UTC on the first is one in the morning of the second in Jakarta.
    private static readonly DateTimeOffset _now = new(2025, 9, 1, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Today_is_today_where_the_programme_runs()
    {
        Check(Samples.Explore with { ClassDate = new DateOnly(2025, 9, 2) });
        Check(Samples.Amplify with { SessionDate = new DateOnly(2025, 9, 2) });
    }

    [Fact]
    public void Refuses_tomorrow()
    {
        Refuses(Samples.Explore with { ClassDate = new DateOnly(2025, 9, 3) }, "evidence.explore.classDate");
        Refuses(Samples.Amplify with { SessionDate = new DateOnly(2025, 9, 3) }, "evidence.amplify.sessionDate");
    }

    [Fact]
    public void Forgives_clocks_that_differ_a_little()
    {
        Check(Samples.Learn with { CompletedAt = _now.AddMinutes(5) });
        Refuses(Samples.Learn with { CompletedAt = _now.AddMinutes(5).AddTicks(1) }, "evidence.learn.completedAt");
    }

    private static void Check(Evidence evidence) => EvidenceIsNotFromTheFuture.Check(evidence, _now, _jakarta);

    private static void Refuses(Evidence evidence, string field) =>
        Assert.Equal(field, Assert.Throws<ValidationException>(() => Check(evidence)).Field);
}
