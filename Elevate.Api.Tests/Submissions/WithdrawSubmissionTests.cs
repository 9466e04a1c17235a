using Elevate.Api.Tests.Domain;
using Elevate.Domain.Activities;
using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Submissions;

namespace Elevate.Api.Tests.Submissions;

public sealed class WithdrawSubmissionTests(ProgrammeFixture programme) : IClassFixture<ProgrammeFixture>
{
    [Fact]
    public async Task Deletes_what_is_pending_and_frees_its_files()
    {
        var sari = await programme.JoinAsync();
        var path = Samples.Path(sari.UserId, ActivityCode.Explore);
        var command = new CreateSubmission(Samples.Explore, Attachments: [path]);
        var created = await programme.Create.HandleAsync(sari, command);

        Assert.Equal(created.Id, (await programme.Withdraw.HandleAsync(sari, new WithdrawSubmission(created.Id))).Id);

        Assert.Equal("0 submissions, 0 entries, 0 points, 0 badges, 0 audits, 2 news", await programme.TracesAsync(sari));
        Assert.Equal(
            "SUBMISSION_CREATED,SUBMISSION_WITHDRAWN",
            await programme.ScalarAsync<string>("SELECT string_agg(action, ',' ORDER BY id) FROM audit_log WHERE target_id = $1", created.Id.ToString()));
        Assert.NotEqual(created.Id, (await programme.Create.HandleAsync(sari, command)).Id);
    }

    [Fact]
    public async Task A_submission_of_another_looks_like_none()
    {
        var (sari, dewi) = (await programme.JoinAsync(), await programme.JoinAsync(Role.Superadmin));
        var created = await programme.SubmitAsync(sari, Samples.Shine);
        await Assert.ThrowsAsync<NotFoundException>(() => programme.Withdraw.HandleAsync(dewi, new WithdrawSubmission(created.Id)));
        Assert.Equal(1, await programme.ScalarAsync<long>("SELECT count(*) FROM submissions WHERE id = $1", created.Id));
    }

    [Fact]
    public async Task What_is_decided_stays()
    {
        var (sari, budi) = (await programme.JoinAsync(), await programme.JoinAsync(Role.Reviewer));
        var created = await programme.SubmitAsync(sari, Samples.Shine);
        await programme.Reject.HandleAsync(budi, new RejectSubmission(created.Id, "Please say more."));
        var refusal = await Assert.ThrowsAsync<StateConflictException>(() => programme.Withdraw.HandleAsync(sari, new WithdrawSubmission(created.Id)));
        Assert.Equal(SubmissionStatus.Rejected, refusal.Status);
    }

    [Fact]
    public async Task Repeating_the_request_that_created_it_does_not_bring_it_back()
    {
        var sari = await programme.JoinAsync();
        var command = new CreateSubmission(Samples.Shine, IdempotencyKey: "key-1");
        var created = await programme.Create.HandleAsync(sari, command);
        await programme.Withdraw.HandleAsync(sari, new WithdrawSubmission(created.Id));
        await Assert.ThrowsAsync<NotFoundException>(() => programme.Create.HandleAsync(sari, command));
    }
}
