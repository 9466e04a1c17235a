using Elevate.Api.Tests.Domain;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Submissions;

namespace Elevate.Api.Tests.Submissions;

/// <summary>An activity that pays each person once.</summary>
public sealed class AwardLimitTests(ProgrammeFixture programme) : IClassFixture<ProgrammeFixture>
{
    [Fact]
    public async Task An_approval_beyond_the_limit_stands_without_points_until_one_is_revoked()
    {
        await programme.ExecuteAsAsync("system", "UPDATE activities SET max_awards_per_user = 1 WHERE code = 'PRESENT'");
        var (sari, admin) = (await programme.JoinAsync(), await programme.JoinAsync(Role.Admin));

        var first = await ApproveOneAsync(sari, admin);
        var second = await ApproveOneAsync(sari, admin);
        await programme.Revoke.HandleAsync(admin, new RevokeSubmission(first.Submission.Id, "Not public"));
        var third = await ApproveOneAsync(sari, admin);

        Assert.Equal([20, 0, 20], new[] { first, second, third }.Select(approval => approval.PointsAwarded));
        Assert.Equal([ApprovalWarnings.MaxAwardsReached], second.Warnings);
        Assert.Equal(SubmissionStatus.Approved, second.Submission.Status);
        Assert.Equal(20, await programme.ScalarAsync<long>("SELECT sum(delta_points) FROM points_ledger WHERE user_id = $1", sari.UserId));
    }

    private async Task<Approval> ApproveOneAsync(Actor author, Actor reviewer) => await programme.Approve.HandleAsync(
        reviewer, new ApproveSubmission((await programme.SubmitAsync(author, Samples.Present)).Id));
}
