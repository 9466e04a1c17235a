using Elevate.Domain.Badges;
using Elevate.Domain.Errors;
using Elevate.Domain.Users;

namespace Elevate.Api.Tests.Domain.Badges;

public sealed class BadgeRuleTests
{
    [Fact]
    public void BadgeIsEarnedOnce_by_each()
    {
        BadgeIsEarnedOnce.Check(alreadyEarned: false);
        Assert.Throws<DuplicateException>(() => BadgeIsEarnedOnce.Check(alreadyEarned: true));
    }

    [Fact]
    public void EarnedBadgesAreSticky_but_for_admins()
    {
        EarnedBadgesAreSticky.Check(new Actor("a", Role.Admin, UserType.Educator, true));
        Assert.Throws<ForbiddenException>(() => EarnedBadgesAreSticky.Check(new Actor("r", Role.Reviewer, UserType.Educator, true)));
        Assert.Throws<ForbiddenException>(() => EarnedBadgesAreSticky.Check(null));
    }

    [Fact]
    public void EarnedBadgesKeepTheirBadge_in_the_catalogue()
    {
        EarnedBadgesKeepTheirBadge.Check(0);
        Assert.Equal(ErrorCodes.InUse, Assert.Throws<StateConflictException>(() => EarnedBadgesKeepTheirBadge.Check(1)).Code);
    }
}
