using Elevate.Api.Tests.Domain;
using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Submissions;

namespace Elevate.Api.Tests.Submissions;

public sealed class RejectSubmissionTests(ProgrammeFixture programme) : IClassFixture<ProgrammeFixture>
{
    [Fact]
    public async Task Keeps_the_note_and_pays_nothing()
    {
        var (sari, budi) = (await programme.JoinAsync(), await programme.JoinAsync(Role.Reviewer));
        var created = await programme.SubmitAsync(sari, Samples.Explore);

        var rejected = await programme.Reject.HandleAsync(budi, new RejectSubmission(created.Id, " Please add a photo. ", created.Version));

        Assert.Equal((SubmissionStatus.Rejected, "Please add a photo.", budi.UserId), (rejected.Status, rejected.ReviewNote, rejected.ReviewerId));
        Assert.Equal("1 submissions, 0 entries, 0 points, 0 badges, 2 audits, 2 news", await programme.TracesAsync(sari));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task Needs_a_note_of_fair_length(int length)
    {
        var budi = await programme.JoinAsync(Role.Reviewer);
        var refusal = await Assert.ThrowsAsync<ValidationException>(
            () => programme.Reject.HandleAsync(budi, new RejectSubmission(Guid.NewGuid(), new string('n', length) + "  ")));
        Assert.Equal("reviewNote", refusal.Field);
    }

    [Fact]
    public async Task Is_not_for_participants_nor_for_the_author()
    {
        var budi = await programme.JoinAsync(Role.Reviewer);
        var created = await programme.SubmitAsync(budi, Samples.Explore);
        var own = await Assert.ThrowsAsync<ForbiddenException>(() => programme.Reject.HandleAsync(budi, new RejectSubmission(created.Id, "No.")));
        Assert.Equal(ErrorCodes.OwnSubmission, own.Code);
        var dewi = await programme.JoinAsync();
        await Assert.ThrowsAsync<ForbiddenException>(() => programme.Reject.HandleAsync(dewi, new RejectSubmission(created.Id, "No.")));
    }
}
