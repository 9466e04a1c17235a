using Elevate.Domain.Errors;
using Elevate.Domain.Points;
using Elevate.Domain.Users;

namespace Elevate.Api.Tests.Domain.Points;

public sealed class PointRuleTests
{
    [Fact]
    public void PointsWithinBounds_is_a_thousand_either_way()
    {
        PointsWithinBounds.Check(1000);
        PointsWithinBounds.Check(-1000);
        Assert.Throws<ValidationException>(() => PointsWithinBounds.Check(1001));
        Assert.Throws<ValidationException>(() => PointsWithinBounds.Check(-1001));
    }

    [Fact]
    public void ExternalEventCountsOnce_refuses_a_second_time()
    {
        ExternalEventCountsOnce.Check("kajabi:1|tag:a", alreadyRecorded: false);
        Assert.Throws<DuplicateException>(() => ExternalEventCountsOnce.Check("kajabi:1|tag:a", alreadyRecorded: true));
    }

    [Fact]
    public void OneLedgerEntryPerApproval_refuses_a_second_one()
    {
        OneLedgerEntryPerApproval.Check(alreadyPaid: false);
        Assert.Throws<DuplicateException>(() => OneLedgerEntryPerApproval.Check(alreadyPaid: true));
    }

    [Fact]
    public void OneReversalPerEntry_refuses_a_second_one()
    {
        OneReversalPerEntry.Check(alreadyReversed: false);
        Assert.Throws<DuplicateException>(() => OneReversalPerEntry.Check(alreadyReversed: true));
    }

    [Theory]
    [InlineData(Role.Participant, false, false)]
    [InlineData(Role.Reviewer, true, false)]
    [InlineData(Role.Admin, true, true)]
    [InlineData(Role.Superadmin, true, true)]
    public void OnlyReviewersAwardPoints_and_only_admins_take_them_back(Role role, bool awards, bool reverses)
    {
        var actor = new Actor("someone", role, UserType.Educator, true);
        Assert.Equal(awards, Record.Exception(() => OnlyReviewersAwardPoints.Check(actor, "another", reverses: false)) is null);
        Assert.Equal(reverses, Record.Exception(() => OnlyReviewersAwardPoints.Check(actor, "another", reverses: true)) is null);
        Assert.Throws<ForbiddenException>(() => OnlyReviewersAwardPoints.Check(null, "another", reverses: false));
        Assert.Throws<ForbiddenException>(() => OnlyReviewersAwardPoints.Check(actor, actor.UserId, reverses: false));
    }

    [Fact]
    public void AwardsStayWithinTheActivityLimit_where_there_is_one()
    {
        AwardsStayWithinTheActivityLimit.Check(99, limit: null);
        AwardsStayWithinTheActivityLimit.Check(0, limit: 1);
        var refusal = Assert.Throws<StateConflictException>(() => AwardsStayWithinTheActivityLimit.Check(1, limit: 1));
        Assert.Equal(ErrorCodes.MaxAwardsReached, refusal.Code);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(15, 5)]
    [InlineData(20, 0)]
    [InlineData(25, 0)]
    public void LearnPointsWithinCap_leaves_what_is_left(int earned, int next)
    {
        Assert.Equal(next, LearnPointsWithinCap.PointsForNextTag(earned));
        if (next > 0) LearnPointsWithinCap.Check(earned, next);
        Assert.Throws<ValidationException>(() => LearnPointsWithinCap.Check(earned, Math.Max(1, 21 - earned)));
    }

    [Fact]
    public void Events_are_named_as_they_always_were()
    {
        var id = Guid.Parse("0198f0a4-6c1e-7d5b-9f5e-0d9e3d0c1b2a");
        Assert.Equal("submission:0198f0a4-6c1e-7d5b-9f5e-0d9e3d0c1b2a:approved:v1", LedgerEvents.Approved(id));
        Assert.Equal("submission:0198f0a4-6c1e-7d5b-9f5e-0d9e3d0c1b2a:revoked:v1", LedgerEvents.Revoked(id));
        Assert.Equal("kajabi:e1|tag:elevate-ai-1-completed", LedgerEvents.KajabiTag("e1", "elevate-ai-1-completed"));
        Assert.Equal("referral:signup:u1", LedgerEvents.ReferralSignup("u1"));
    }
}
