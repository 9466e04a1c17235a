using Elevate.Domain.Activities;
using Elevate.Domain.Badges;

namespace Elevate.Api.Tests.Domain.Badges;

public sealed class BadgeCriteriaTests
{
    private static readonly BadgeFacts _nothing = new(new HashSet<string>(), [], new Dictionary<ActivityCode, int>(), 0, 0);

    [Theory]
    [InlineData("""{"type":"tags","all":["elevate-ai-1-completed","elevate-ai-2-completed"]}""")]
    [InlineData("""{"type":"submissions","threshold":1,"activity_codes":["EXPLORE"]}""")]
    [InlineData("""{"type":"activities","threshold":5}""")]
    [InlineData("""{"type":"points","threshold":100}""")]
    [InlineData("""{"type":"amplify_reach","peers":10,"students":25,"mode":"any"}""")]
    [InlineData("""{"type":"streak","threshold":3}""")]
    [InlineData("""{"type":"manual"}""")]
    public void Read_back_as_they_were_written_and_nobody_has_earned_them_by_nothing(string json)
    {
        var criteria = BadgeCriteria.Parse(json);
        Assert.Equal(json, criteria.ToJson());
        Assert.False(criteria.IsMet(_nothing));
    }

    [Fact]
    public void The_type_need_not_come_first() =>
        Assert.Equal(new PointsCriteria(50), BadgeCriteria.Parse("""{"threshold":50,"type":"points"}"""));

    [Theory]
    [InlineData("""{"threshold":50}""")]
    [InlineData("""{"type":"luck"}""")]
    [InlineData("""{"type":"points"}""")]
    [InlineData("""{"type":"points","threshold":50,"extra":1}""")]
    [InlineData("""{"type":"submissions","threshold":1,"activity_codes":["SLEEP"]}""")]
    public void Refuse_what_they_are_not(string json) =>
        Assert.ThrowsAny<Exception>(() => BadgeCriteria.Parse(json) is { } criteria && criteria.IsMet(_nothing));

    [Fact]
    public void Tags_are_all_needed()
    {
        var criteria = new TagsCriteria(["one", "two"]);
        Assert.False(criteria.IsMet(_nothing with { Tags = new HashSet<string> { "one" } }));
        Assert.True(criteria.IsMet(_nothing with { Tags = new HashSet<string> { "one", "two", "three" } }));
        Assert.False(new TagsCriteria([]).IsMet(_nothing));
    }

    [Fact]
    public void Submissions_count_by_stage()
    {
        var facts = Approved((ActivityCode.Explore, 1), (ActivityCode.Explore, 2), (ActivityCode.Present, 3));
        Assert.True(new SubmissionsCriteria(2, [ActivityCode.Explore]).IsMet(facts));
        Assert.False(new SubmissionsCriteria(3, [ActivityCode.Explore]).IsMet(facts));
        Assert.True(new SubmissionsCriteria(3).IsMet(facts));
    }

    [Fact]
    public void Activities_count_once_each()
    {
        var facts = Approved((ActivityCode.Explore, 1), (ActivityCode.Explore, 2), (ActivityCode.Present, 3));
        Assert.True(new ActivitiesCriteria(2).IsMet(facts));
        Assert.False(new ActivitiesCriteria(3).IsMet(facts));
        Assert.False(new ActivitiesCriteria(2, [ActivityCode.Explore, ActivityCode.Learn]).IsMet(facts));
    }

    [Fact]
    public void Points_are_net_and_by_stage()
    {
        var facts = _nothing with { Points = new Dictionary<ActivityCode, int> { [ActivityCode.Explore] = 60, [ActivityCode.Amplify] = -10 } };
        Assert.True(new PointsCriteria(50).IsMet(facts));
        Assert.False(new PointsCriteria(51).IsMet(facts));
        Assert.True(new PointsCriteria(60, [ActivityCode.Explore]).IsMet(facts));
    }

    [Theory]
    [InlineData(10, 0, true, false)]
    [InlineData(0, 25, true, false)]
    [InlineData(10, 25, true, true)]
    [InlineData(9, 24, false, false)]
    public void Reach_asks_for_either_or_both(int peers, int students, bool any, bool all)
    {
        var facts = _nothing with { PeersTrained = peers, StudentsTrained = students };
        Assert.Equal(any, new AmplifyReachCriteria(10, 25).IsMet(facts));
        Assert.Equal(all, new AmplifyReachCriteria(10, 25, ReachMode.All).IsMet(facts));
    }

    [Fact]
    public void A_streak_is_of_weeks_in_a_row_across_the_turn_of_the_year()
    {
        // Days of December 2025: the 22nd and 29th are Mondays, the week of the 29th is the first of 2026.
        Assert.True(new StreakCriteria(3).IsMet(Approved((ActivityCode.Shine, 22), (ActivityCode.Shine, 31), (ActivityCode.Shine, 36))));
        Assert.False(new StreakCriteria(3).IsMet(Approved((ActivityCode.Shine, 22), (ActivityCode.Shine, 28), (ActivityCode.Shine, 36))));
        Assert.False(new StreakCriteria(2).IsMet(Approved((ActivityCode.Shine, 22), (ActivityCode.Shine, 23))));
    }

    private static BadgeFacts Approved(params (ActivityCode Activity, int Day)[] approvals) => _nothing with
    {
        Approvals = [.. approvals.Select(approval => new BadgeFacts.Approval(
            approval.Activity, new DateTimeOffset(2025, 12, 1, 12, 0, 0, TimeSpan.Zero).AddDays(approval.Day - 1)))],
    };
}
