using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using FsCheck;
using FsCheck.Fluent;

namespace Elevate.Api.Tests.Domain.Submissions;

public sealed class AmplifyApprovalWithinWeeklyQuotaTests
{
    private static readonly TimeZoneInfo _jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");
    private static readonly DateOnly _day = new(2025, 9, 10);

    [Fact]
    public void Refuses_a_span_of_seven_days_on_either_side()
    {
        foreach (var distance in new[] { -6, 6 })
            Assert.Throws<QuotaExceededException>(() => Check([Use(distance, 40, 0)], Use(0, 11, 0)));
        foreach (var distance in new[] { -7, 7 })
            Check([Use(distance, 50, 0)], Use(0, 50, 0));
    }

    [Fact]
    public void Takes_the_worst_span_when_both_sides_are_busy()
    {
        var refusal = Assert.Throws<QuotaExceededException>(() => Check([Use(-6, 10, 0), Use(-1, 20, 0), Use(5, 25, 0)], Use(0, 10, 0)));
        Assert.Equal((45, 10), (refusal.Prior, refusal.Requested));
    }

    [Fact]
    public void Names_the_span_from_midnight_to_midnight_where_the_programme_runs()
    {
        var refusal = Assert.Throws<QuotaExceededException>(() => Check([Use(-2, 0, 200)], Use(0, 0, 1)));
        Assert.Equal(ErrorCodes.StudentsCap, refusal.Code);
        Assert.Equal(new DateTimeOffset(2025, 9, 7, 17, 0, 0, TimeSpan.Zero), refusal.WindowStart);
        Assert.Equal(new DateTimeOffset(2025, 9, 14, 17, 0, 0, TimeSpan.Zero), refusal.WindowEnd);
    }

    /// <summary>Approved in any order, no seven days in a row that the oracle tries ever count more than the caps.</summary>
    [Fact]
    public void No_order_of_approvals_passes_the_caps()
    {
        var use =
            from day in Gen.Choose(0, 20)
            from peers in Gen.Choose(0, 50)
            from students in Gen.Choose(0, 200)
            select Use(day, peers, students);

        Prop.ForAll(use.ListOf(12).ToArbitrary(), requests =>
        {
            var approved = new List<AmplifyUse>();
            foreach (var request in requests)
                if (Record.Exception(() => Check(approved, request)) is null)
                    approved.Add(request);

            return Enumerable.Range(-7, 35).Select(start => _day.AddDays(start)).All(start => IsWithinCaps(approved.Where(
                session => session.SessionDate >= start && session.SessionDate < start.AddDays(7))));
        }).QuickCheckThrowOnFailure();
    }

    private static void Check(IEnumerable<AmplifyUse> approved, AmplifyUse requested) =>
        AmplifyApprovalWithinWeeklyQuota.Check(approved, requested, _jakarta);

    private static bool IsWithinCaps(IEnumerable<AmplifyUse> span) =>
        span.Sum(use => use.Peers) <= 50 && span.Sum(use => use.Students) <= 200;

    private static AmplifyUse Use(int day, int peers, int students) => new(default, _day.AddDays(day), peers, students);
}
