using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;

namespace Elevate.Api.Tests.Domain.Submissions;

public sealed class DecisionRuleTests
{
    private static readonly TimeZoneInfo _jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    [Fact]
    public void SubmissionStatusMovesForward_by_three_steps_and_no_other()
    {
        (SubmissionStatus, SubmissionStatus)[] steps =
        [
            (SubmissionStatus.Pending, SubmissionStatus.Approved),
            (SubmissionStatus.Pending, SubmissionStatus.Rejected),
            (SubmissionStatus.Approved, SubmissionStatus.Revoked),
        ];
        foreach (var from in Enum.GetValues<SubmissionStatus>())
            foreach (var to in Enum.GetValues<SubmissionStatus>())
            {
                var refusal = Record.Exception(() => SubmissionStatusMovesForward.Check(from, to));
                if (steps.Contains((from, to))) Assert.Null(refusal);
                else Assert.Equal(from, Assert.IsType<StateConflictException>(refusal).Status);
            }
    }

    [Theory]
    [InlineData(Role.Participant, false, false)]
    [InlineData(Role.Reviewer, true, false)]
    [InlineData(Role.Admin, true, true)]
    [InlineData(Role.Superadmin, true, true)]
    public void OnlyReviewersDecide_and_OnlyAdminsRevoke(Role role, bool decides, bool revokes)
    {
        Assert.Equal(decides, Record.Exception(() => OnlyReviewersDecide.Check(Someone(role))) is null);
        Assert.Equal(revokes, Record.Exception(() => OnlyAdminsRevoke.Check(Someone(role))) is null);
    }

    [Fact]
    public void Nobody_in_particular_may_do_anything()
    {
        Assert.Throws<ForbiddenException>(() => OnlyReviewersDecide.Check(null));
        Assert.Throws<ForbiddenException>(() => OnlyAdminsRevoke.Check(null));
        Assert.Throws<NotFoundException>(() => OnlyTheAuthorEdits.Check(null, "sari"));
        Assert.Throws<NotFoundException>(() => OnlyTheAuthorEdits.Check(null, null));
    }

    [Fact]
    public void NobodyDecidesTheirOwnSubmission_whatever_their_role()
    {
        NobodyDecidesTheirOwnSubmission.Check(Someone(Role.Reviewer), "another");
        var refusal = Assert.Throws<ForbiddenException>(() => NobodyDecidesTheirOwnSubmission.Check(Someone(Role.Superadmin), "someone"));
        Assert.Equal(ErrorCodes.OwnSubmission, refusal.Code);
    }

    [Theory]
    [InlineData(30, Role.Reviewer, true)]
    [InlineData(31, Role.Reviewer, false)]
    [InlineData(31, Role.Admin, true)]
    public void OldSessionsNeedAnAdmin_beyond_thirty_days(int days, Role role, bool allowed)
    {
        // Half past midnight of the first of September in Jakarta, still August in UTC.
        var handedIn = new DateTimeOffset(2025, 8, 31, 17, 30, 0, TimeSpan.Zero);
        var use = new AmplifyUse(handedIn, new DateOnly(2025, 9, 1).AddDays(-days), 1, 0);
        Assert.Equal(allowed, Record.Exception(() => OldSessionsNeedAnAdmin.Check(Someone(role), use, _jakarta)) is null);
    }

    [Theory]
    [InlineData(SubmissionStatus.Pending, true, true)]
    [InlineData(SubmissionStatus.Approved, false, true)]
    [InlineData(SubmissionStatus.Rejected, false, false)]
    [InlineData(SubmissionStatus.Revoked, false, false)]
    public void OnlyPendingSubmissionsAreEdited_but_approved_ones_shown_and_hidden(SubmissionStatus status, bool evidence, bool visibility)
    {
        Assert.Equal(evidence, Record.Exception(() => OnlyPendingSubmissionsAreEdited.Check(status, changesEvidence: true)) is null);
        Assert.Equal(visibility, Record.Exception(() => OnlyPendingSubmissionsAreEdited.Check(status, changesEvidence: false)) is null);
    }

    [Fact]
    public void OnlyPendingSubmissionsAreWithdrawn_and_the_others_stay()
    {
        OnlyPendingSubmissionsAreWithdrawn.Check(SubmissionStatus.Pending);
        foreach (var status in new[] { SubmissionStatus.Approved, SubmissionStatus.Rejected, SubmissionStatus.Revoked })
            Assert.Equal(status, Assert.Throws<StateConflictException>(() => OnlyPendingSubmissionsAreWithdrawn.Check(status)).Status);
    }

    [Fact]
    public void SubmissionVersionMatches_or_does_not_matter()
    {
        SubmissionVersionMatches.Check(null, 3, SubmissionStatus.Pending);
        SubmissionVersionMatches.Check(3, 3, SubmissionStatus.Pending);
        var refusal = Assert.Throws<StateConflictException>(() => SubmissionVersionMatches.Check(2, 3, SubmissionStatus.Pending));
        Assert.Equal(ErrorCodes.VersionConflict, refusal.Code);
    }

    [Fact]
    public void RejectionNeedsANote_of_any_kind()
    {
        RejectionNeedsANote.Check("No.");
        Assert.Throws<ValidationException>(() => RejectionNeedsANote.Check(null));
        Assert.Throws<ValidationException>(() => RejectionNeedsANote.Check(""));
    }

    [Fact]
    public void ReviewNoteIsShort_up_to_a_thousand()
    {
        ReviewNoteIsShort.Check(null);
        ReviewNoteIsShort.Check(new string('n', 1000));
        Assert.Throws<ValidationException>(() => ReviewNoteIsShort.Check(new string('n', 1001)));
    }

    [Fact]
    public void RevocationNeedsAReason_of_fair_length()
    {
        RevocationNeedsAReason.Check("C");
        Assert.Throws<ValidationException>(() => RevocationNeedsAReason.Check(""));
        Assert.Throws<ValidationException>(() => RevocationNeedsAReason.Check(new string('r', 1001)));
    }

    private static Actor Someone(Role role) => new("someone", role, UserType.Educator, true);
}
