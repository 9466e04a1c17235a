using Elevate.Domain.Errors;
using Elevate.Domain.Users;

namespace Elevate.Api.Tests.Domain.Users;

public sealed class UserRuleTests
{
    [Theory]
    [InlineData(Role.Participant, false)]
    [InlineData(Role.Reviewer, false)]
    [InlineData(Role.Admin, true)]
    [InlineData(Role.Superadmin, true)]
    public void OnlyAdminsAssignRoles_of_others(Role role, bool allowed) =>
        Assert.Equal(allowed, Record.Exception(() => OnlyAdminsAssignRoles.Check(Someone(role))) is null);

    [Fact]
    public void OnlyAdminsAssignRoles_refuses_nobody_in_particular() =>
        Assert.Throws<ForbiddenException>(() => OnlyAdminsAssignRoles.Check(null));

    [Theory]
    [InlineData(Role.Admin, Role.Participant, Role.Reviewer, true)]
    [InlineData(Role.Admin, Role.Participant, Role.Admin, false)]
    [InlineData(Role.Admin, Role.Admin, Role.Participant, false)]
    [InlineData(Role.Admin, Role.Superadmin, Role.Reviewer, false)]
    [InlineData(Role.Superadmin, Role.Participant, Role.Superadmin, true)]
    public void OnlySuperadminsAssignAdminRoles_either_way(Role actor, Role from, Role to, bool allowed) =>
        Assert.Equal(allowed, Record.Exception(() => OnlySuperadminsAssignAdminRoles.Check(Someone(actor), from, to)) is null);

    [Fact]
    public void NobodyChangesTheirOwnRole_whatever_it_is()
    {
        NobodyChangesTheirOwnRole.Check(Someone(Role.Admin), "another");
        var refusal = Assert.Throws<ForbiddenException>(() => NobodyChangesTheirOwnRole.Check(Someone(Role.Superadmin), "someone"));
        Assert.Equal(ErrorCodes.OwnRole, refusal.Code);
    }

    [Fact]
    public void AtLeastOneSuperadmin_stays()
    {
        AtLeastOneSuperadmin.Check(others: 1);
        var refusal = Assert.Throws<StateConflictException>(() => AtLeastOneSuperadmin.Check(others: 0));
        Assert.Equal((ErrorCodes.LastSuperadmin, null), (refusal.Code, refusal.Status));
    }

    [Theory]
    [InlineData("sari_dewi", true)]
    [InlineData("abc", true)]
    [InlineData("A-1", true)]
    [InlineData("ab", false)]
    [InlineData("a-handle-that-is-longer-than-30", false)]
    [InlineData("sari dewi", false)]
    [InlineData("sarí", false)]
    [InlineData("sari\n", false)]
    public void HandleIsWellFormed_by_length_and_alphabet(string handle, bool allowed) =>
        Assert.Equal(allowed, Record.Exception(() => HandleIsWellFormed.Check(handle)) is null);

    [Theory]
    [InlineData("sari@sman1.sch.id", true)]
    [InlineData("SARI+ai@guru.edu.id", true)]
    [InlineData("sari@localhost", false)]
    [InlineData("sari", false)]
    [InlineData("sari@@sman1.sch.id", false)]
    [InlineData("sari@sman1.sch.id\n", false)]
    public void EmailIsWellFormed_as_far_as_one_can_see(string email, bool allowed) =>
        Assert.Equal(allowed, Record.Exception(() => EmailIsWellFormed.Check(email)) is null);

    [Fact]
    public void EmailIsWellFormed_up_to_254_characters()
    {
        EmailIsWellFormed.Check(new string('a', 243) + "@school.org");
        Assert.Throws<ValidationException>(() => EmailIsWellFormed.Check(new string('a', 244) + "@school.org"));
    }

    [Fact]
    public void HandleIsUnique_and_EmailIsUnique_refuse_what_is_taken()
    {
        HandleIsUnique.Check(takenByAnother: false);
        EmailIsUnique.Check(takenByAnother: false);
        Assert.Throws<DuplicateException>(() => HandleIsUnique.Check(takenByAnother: true));
        Assert.Throws<DuplicateException>(() => EmailIsUnique.Check(takenByAnother: true));
    }

    [Fact]
    public void NobodyRefersThemselves_but_others()
    {
        NobodyRefersThemselves.Check("sari", "dewi");
        Assert.Equal(ErrorCodes.SelfReferral, Assert.Throws<ValidationException>(() => NobodyRefersThemselves.Check("sari", "sari")).Code);
    }

    private static Actor Someone(Role role) => new("someone", role, UserType.Educator, true);
}
