using Elevate.Api.Tests.Domain;
using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Submissions;

namespace Elevate.Api.Tests.Submissions;

public sealed class ReviewSubmissionsTests(ProgrammeFixture programme) : IClassFixture<ProgrammeFixture>
{
    [Fact]
    public async Task Each_has_its_own_outcome_and_repeats_do_not_count()
    {
        var (sari, budi) = (await programme.JoinAsync(), await programme.JoinAsync(Role.Reviewer));
        var (good, own) = (await programme.SubmitAsync(sari, Samples.Explore), await programme.SubmitAsync(budi, Samples.Explore));
        var unknown = Guid.NewGuid();

        var outcomes = await programme.Review.HandleAsync(
            budi, new ReviewSubmissions([own.Id, good.Id, unknown, good.Id], ReviewDecision.Approve, "Thank you"));

        Assert.Equal([own.Id, good.Id, unknown], outcomes.Select(outcome => outcome.SubmissionId));
        Assert.Equal([ErrorCodes.OwnSubmission, null, ErrorCodes.NotFound], outcomes.Select(outcome => outcome.Error?.Code));
        Assert.Equal((SubmissionStatus.Approved, 50), (outcomes[1].Submission?.Status, outcomes[1].Approval?.PointsAwarded));
        Assert.Equal("1 submissions, 1 entries, 50 points, 2 badges, 2 audits, 2 news", await programme.TracesAsync(sari));
        Assert.True(await programme.ScalarAsync<bool>(
            "SELECT (meta ->> 'bulkOperation')::bool FROM audit_log WHERE target_id = $1 AND action = 'APPROVE_SUBMISSION'", good.Id.ToString()));
    }

    [Fact]
    public async Task Rejects_with_the_one_note()
    {
        var (sari, budi) = (await programme.JoinAsync(), await programme.JoinAsync(Role.Reviewer));
        var ids = new List<Guid>();
        for (var i = 0; i < 3; i++) ids.Add((await programme.SubmitAsync(sari, Samples.Shine)).Id);

        var outcomes = await programme.Review.HandleAsync(budi, new ReviewSubmissions(ids, ReviewDecision.Reject, "Please say more."));

        Assert.All(outcomes, outcome => Assert.Equal("Please say more.", outcome.Submission?.ReviewNote));
    }

    [Theory]
    [InlineData(0, "note", "submissionIds")]
    [InlineData(51, "note", "submissionIds")]
    [InlineData(1, null, "reviewNote")]
    public async Task Refuses_a_request_that_makes_no_sense_as_a_whole(int count, string? note, string field)
    {
        var budi = await programme.JoinAsync(Role.Reviewer);
        Guid[] ids = [.. Enumerable.Range(0, count).Select(_ => Guid.NewGuid())];
        var refusal = await Assert.ThrowsAsync<ValidationException>(
            () => programme.Review.HandleAsync(budi, new ReviewSubmissions(ids, ReviewDecision.Reject, note)));
        Assert.Equal(field, refusal.Field);
    }

    [Fact]
    public async Task Is_not_for_participants()
    {
        var dewi = await programme.JoinAsync();
        await Assert.ThrowsAsync<ForbiddenException>(
            () => programme.Review.HandleAsync(dewi, new ReviewSubmissions([Guid.NewGuid()], ReviewDecision.Approve)));
    }
}
