using Elevate.Domain.Submissions;
using FsCheck;
using FsCheck.Fluent;

namespace Elevate.Api.Tests.Domain.Submissions;

/// <summary>The windows against an oracle that tries every start there is.</summary>
public sealed class SlidingWindowTests
{
    private const int Length = 7;

    private static readonly Gen<(long At, int Amount)> _use =
        from at in Gen.Choose(0, 30)
        from amount in Gen.Choose(0, 60)
        select ((long)at, amount);

    private static readonly Gen<((long At, int Amount)[] Uses, long At)> _case =
        from uses in _use.ArrayOf()
        from at in Gen.Choose(0, 30)
        select (uses, (long)at);

    [Fact]
    public void The_fullest_window_holds_as_much_as_the_oracle_finds() =>
        Prop.ForAll(_case.ToArbitrary(), sample =>
        {
            var (start, sum) = SlidingWindow.Fullest(sample.Uses, sample.At, Length);
            return sum == Starts(sample.At).Max(s => SumFrom(sample.Uses, s))
                && sum == SumFrom(sample.Uses, start)
                && start <= sample.At && sample.At < start + Length;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_window_that_holds_nothing_is_preferred_to_its_own_moment() =>
        Assert.Equal((5, 0), SlidingWindow.Fullest([], 5, Length));

    [Fact]
    public void Of_equals_the_earliest_is_named() =>
        Assert.Equal((3, 10), SlidingWindow.Fullest([(3, 10), (11, 10)], 7, Length));

    [Fact]
    public void Ends_of_a_window_never_meet() =>
        Assert.Equal((7, 1), SlidingWindow.Fullest([(0, 5), (7, 1), (14, 5)], 7, Length));

    private static IEnumerable<long> Starts(long at) => Enumerable.Range((int)at - Length + 1, Length).Select(start => (long)start);

    private static int SumFrom((long At, int Amount)[] uses, long start) =>
        uses.Where(use => use.At >= start && use.At < start + Length).Sum(use => use.Amount);
}
