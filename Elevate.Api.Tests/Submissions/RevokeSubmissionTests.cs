using Elevate.Api.Tests.Domain;
using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Submissions;

namespace Elevate.Api.Tests.Submissions;

public sealed class RevokeSubmissionTests(ProgrammeFixture programme) : IClassFixture<ProgrammeFixture>
{
    [Fact]
    public async Task Takes_the_points_back_by_another_entry_and_leaves_the_badges()
    {
        var (sari, admin, approved) = await ApprovedAsync(Samples.Explore);

        var revoked = await programme.Revoke.HandleAsync(admin, new RevokeSubmission(approved.Id, " Copied "));

        Assert.Equal((SubmissionStatus.Revoked, "Copied", admin.UserId), (revoked.Status, revoked.RevocationReason, revoked.ReviewerId));
        Assert.Equal("1 submissions, 2 entries, 0 points, 2 badges, 3 audits, 3 news", await programme.TracesAsync(sari));
        Assert.True(await programme.ScalarAsync<bool>(
            """
            SELECT r.delta_points = -a.delta_points AND r.event_time = a.event_time AND r.external_event_id = $2
            FROM points_ledger r JOIN points_ledger a ON a.id = r.reverses_entry_id WHERE r.submission_id = $1
            """,
            approved.Id, $"submission:{approved.Id}:revoked:v1"));
        Assert.Equal(
            "Copied",
            await programme.ScalarAsync<string>("SELECT meta ->> 'reason' FROM audit_log WHERE target_id = $1 AND action = 'submission.revoked'", approved.Id.ToString()));
    }

    [Fact]
    public async Task Has_nothing_to_take_back_where_nothing_was_paid()
    {
        var (sari, admin, approved) = await ApprovedAsync(Samples.Shine);
        await programme.Revoke.HandleAsync(admin, new RevokeSubmission(approved.Id, "Copied"));
        Assert.Equal("1 submissions, 0 entries, 0 points, 0 badges, 3 audits, 3 news", await programme.TracesAsync(sari));
    }

    [Fact]
    public async Task Frees_the_quota()
    {
        var (sari, admin, _) = await ApprovedAsync(Samples.Shine);
        var first = await programme.SubmitAmplifyAsync(sari, peers: 50);
        await programme.Approve.HandleAsync(admin, new ApproveSubmission(first.Id));
        await programme.Revoke.HandleAsync(admin, new RevokeSubmission(first.Id, "Wrong list"));

        var second = await programme.SubmitAmplifyAsync(sari, peers: 50);
        Assert.Equal(100, (await programme.Approve.HandleAsync(admin, new ApproveSubmission(second.Id))).PointsAwarded);
    }

    [Fact]
    public async Task Is_for_admins_and_not_on_their_own()
    {
        var (_, _, approved) = await ApprovedAsync(Samples.Explore);
        var budi = await programme.JoinAsync(Role.Reviewer);
        await Assert.ThrowsAsync<ForbiddenException>(() => programme.Revoke.HandleAsync(budi, new RevokeSubmission(approved.Id, "Copied")));

        var admin = await programme.JoinAsync(Role.Admin);
        var own = await programme.SubmitAsync(admin, Samples.Explore);
        await programme.Approve.HandleAsync(budi, new ApproveSubmission(own.Id));
        var refusal = await Assert.ThrowsAsync<ForbiddenException>(() => programme.Revoke.HandleAsync(admin, new RevokeSubmission(own.Id, "Oops")));
        Assert.Equal(ErrorCodes.OwnSubmission, refusal.Code);
    }

    [Fact]
    public async Task Happens_once_and_only_to_what_was_approved()
    {
        var (sari, admin, approved) = await ApprovedAsync(Samples.Explore);
        await programme.Revoke.HandleAsync(admin, new RevokeSubmission(approved.Id, "Copied"));
        var again = await Assert.ThrowsAsync<StateConflictException>(() => programme.Revoke.HandleAsync(admin, new RevokeSubmission(approved.Id, "Copied")));
        Assert.Equal(SubmissionStatus.Revoked, again.Status);

        var pending = await programme.SubmitAsync(sari, Samples.Shine);
        var early = await Assert.ThrowsAsync<StateConflictException>(() => programme.Revoke.HandleAsync(admin, new RevokeSubmission(pending.Id, "Copied")));
        Assert.Equal(SubmissionStatus.Pending, early.Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task Needs_a_reason_of_fair_length(int length)
    {
        var admin = await programme.JoinAsync(Role.Admin);
        var refusal = await Assert.ThrowsAsync<ValidationException>(
            () => programme.Revoke.HandleAsync(admin, new RevokeSubmission(Guid.NewGuid(), new string('r', length) + " ")));
        Assert.Equal("reason", refusal.Field);
    }

    private async Task<(Actor Educator, Actor Admin, Submission Approved)> ApprovedAsync(Evidence evidence)
    {
        var (sari, admin) = (await programme.JoinAsync(), await programme.JoinAsync(Role.Admin));
        var submission = await programme.SubmitAsync(sari, evidence);
        return (sari, admin, (await programme.Approve.HandleAsync(admin, new ApproveSubmission(submission.Id))).Submission);
    }
}
