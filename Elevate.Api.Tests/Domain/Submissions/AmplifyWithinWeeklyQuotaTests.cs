using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using FsCheck;
using FsCheck.Fluent;

namespace Elevate.Api.Tests.Domain.Submissions;

public sealed class AmplifyWithinWeeklyQuotaTests
{
    private static readonly DateTimeOffset _noon = new(2025, 9, 10, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Accepts_the_cap_itself() =>
        AmplifyWithinWeeklyQuota.Check([Use(-1, 30, 100)], Use(0, 20, 100));

    [Fact]
    public void Refuses_one_more_and_says_why()
    {
        var refusal = Assert.Throws<QuotaExceededException>(() => AmplifyWithinWeeklyQuota.Check([Use(-1, 30, 0)], Use(0, 21, 0)));
        Assert.Equal((ErrorCodes.PeersCap, 30, 21, 50), (refusal.Code, refusal.Prior, refusal.Requested, refusal.Cap));
        Assert.Equal((_noon.AddDays(-1), _noon.AddDays(6)), (refusal.WindowStart, refusal.WindowEnd));
    }

    [Fact]
    public void Counts_students_apart_from_peers() => Assert.Equal(
        ErrorCodes.StudentsCap,
        Assert.Throws<QuotaExceededException>(() => AmplifyWithinWeeklyQuota.Check([Use(-1, 0, 150)], Use(0, 50, 51))).Code);

    [Fact]
    public void Seven_days_to_the_tick_are_another_window()
    {
        AmplifyWithinWeeklyQuota.Check([Use(-7, 50, 0), Use(7, 50, 0)], Use(0, 50, 0));
        Assert.Throws<QuotaExceededException>(() => AmplifyWithinWeeklyQuota.Check(
            [Use(-7, 50, 0) with { CreatedAt = _noon.AddDays(-7).AddTicks(10) }], Use(0, 1, 0)));
    }

    [Fact]
    public void Looks_ahead_as_well_as_back() =>
        Assert.Throws<QuotaExceededException>(() => AmplifyWithinWeeklyQuota.Check([Use(-3, 20, 0), Use(3, 20, 0)], Use(0, 11, 0)));

    /// <summary>Whatever is let in one by one, no window of seven days that the oracle tries ever holds more than the caps.</summary>
    [Fact]
    public void No_order_of_requests_passes_the_caps()
    {
        var use =
            from hours in Gen.Choose(0, 24 * 21)
            from peers in Gen.Choose(0, 50)
            from students in Gen.Choose(0, 200)
            select new AmplifyUse(_noon.AddHours(hours), default, peers, students);

        Prop.ForAll(use.ListOf(12).ToArbitrary(), requests =>
        {
            var accepted = new List<AmplifyUse>();
            foreach (var request in requests)
                if (Record.Exception(() => AmplifyWithinWeeklyQuota.Check(accepted, request)) is null)
                    accepted.Add(request);

            return accepted.All(first => IsWithinCaps(accepted.Where(other =>
                other.CreatedAt >= first.CreatedAt && other.CreatedAt < first.CreatedAt.AddDays(7))));
        }).QuickCheckThrowOnFailure();
    }

    private static bool IsWithinCaps(IEnumerable<AmplifyUse> window) =>
        window.Sum(use => use.Peers) <= 50 && window.Sum(use => use.Students) <= 200;

    private static AmplifyUse Use(int day, int peers, int students) => new(_noon.AddDays(day), default, peers, students);
}
