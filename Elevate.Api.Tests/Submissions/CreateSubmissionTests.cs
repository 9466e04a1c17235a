using Elevate.Api.Tests.Domain;
using Elevate.Domain.Activities;
using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Submissions;

namespace Elevate.Api.Tests.Submissions;

public sealed class CreateSubmissionTests(ProgrammeFixture programme) : IClassFixture<ProgrammeFixture>
{
    [Theory]
    [InlineData(ActivityCode.Learn)]
    [InlineData(ActivityCode.Explore)]
    [InlineData(ActivityCode.Amplify)]
    [InlineData(ActivityCode.Present)]
    [InlineData(ActivityCode.Shine)]
    public async Task Stores_evidence_of_every_stage(ActivityCode activity)
    {
        var sari = await programme.JoinAsync();
        var evidence = activity == ActivityCode.Amplify ? Samples.AmplifyBy(sari.UserId) : Samples.Of(activity);
        var attachment = Samples.Path(sari.UserId, activity);

        var created = await programme.Create.HandleAsync(sari, new CreateSubmission(evidence, Visibility.Public, [attachment]));

        Assert.Equal((sari.UserId, activity, SubmissionStatus.Pending, Visibility.Public), (created.UserId, created.ActivityCode, created.Status, created.Visibility));
        Assert.Equal((programme.Clock.Now, 1), (created.CreatedAt, created.Version));
        Assert.Equal(EvidenceJson.Write(evidence), EvidenceJson.Write(EvidenceJson.Read(activity, created.Payload)));
        Assert.Equal("1 submissions, 0 entries, 0 points, 0 badges, 1 audits, 1 news", await programme.TracesAsync(sari));
        Assert.Equal(attachment, await programme.ScalarAsync<string>("SELECT path FROM submission_attachments WHERE submission_id = $1", created.Id));
    }

    [Theory]
    [InlineData(UserType.Student, true)]
    [InlineData(UserType.Educator, false)]
    public async Task Students_and_the_unconfirmed_hand_nothing_in(UserType type, bool confirmed)
    {
        var tono = await programme.JoinAsync(Role.Participant, type, confirmed);
        var refusal = await Assert.ThrowsAsync<ForbiddenException>(() => programme.SubmitAsync(tono, Samples.Explore));
        Assert.Equal(ErrorCodes.NotEligible, refusal.Code);
        await AssertNothingOfAsync(tono);
    }

    [Fact]
    public async Task The_account_counts_as_it_is_now_not_as_the_caller_knew_it()
    {
        var tono = await programme.JoinAsync(type: UserType.Student);
        await Assert.ThrowsAsync<ForbiddenException>(() => programme.SubmitAsync(tono with { UserType = UserType.Educator }, Samples.Explore));
        await Assert.ThrowsAsync<ForbiddenException>(
            () => programme.SubmitAsync(new Actor("user_gone", Role.Participant, UserType.Educator, true), Samples.Explore));
    }

    [Fact]
    public async Task A_second_active_LEARN_is_refused_until_the_first_is_rejected()
    {
        var (sari, budi) = (await programme.JoinAsync(), await programme.JoinAsync(Role.Reviewer));
        var first = await programme.SubmitAsync(sari, Samples.Learn);
        await Assert.ThrowsAsync<DuplicateException>(() => programme.SubmitAsync(sari, Samples.Learn));

        await programme.Reject.HandleAsync(budi, new RejectSubmission(first.Id, "The certificate is missing."));
        Assert.Equal(SubmissionStatus.Pending, (await programme.SubmitAsync(sari, Samples.Learn)).Status);
    }

    [Fact]
    public async Task A_certificate_is_refused_to_a_second_person()
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Guid.NewGuid().ToByteArray()));
        var (sari, dewi) = (await programme.JoinAsync(), await programme.JoinAsync());
        await programme.SubmitAsync(sari, Samples.Learn with { CertificateHash = hash });
        await Assert.ThrowsAsync<DuplicateException>(() => programme.SubmitAsync(dewi, Samples.Learn with { CertificateHash = hash.ToUpperInvariant() }));
        await AssertNothingOfAsync(dewi);
    }

    [Fact]
    public async Task A_file_is_refused_a_second_time_wherever_it_was_named()
    {
        var sari = await programme.JoinAsync();
        var path = Samples.Path(sari.UserId, ActivityCode.Explore);
        await programme.SubmitAsync(sari, Samples.Explore with { EvidenceFiles = [path] });
        await Assert.ThrowsAsync<DuplicateException>(
            () => programme.Create.HandleAsync(sari, new CreateSubmission(Samples.Explore, Attachments: [path])));
    }

    [Fact]
    public async Task The_weekly_quota_counts_what_is_pending_but_not_what_was_rejected()
    {
        var (sari, budi) = (await programme.JoinAsync(), await programme.JoinAsync(Role.Reviewer));
        var first = await programme.SubmitAmplifyAsync(sari, peers: 30);
        var refusal = await Assert.ThrowsAsync<QuotaExceededException>(() => programme.SubmitAmplifyAsync(sari, peers: 21));
        Assert.Equal((ErrorCodes.PeersCap, 30, 21, 50), (refusal.Code, refusal.Prior, refusal.Requested, refusal.Cap));

        await programme.Reject.HandleAsync(budi, new RejectSubmission(first.Id, "No attendance list."));
        Assert.Equal(SubmissionStatus.Pending, (await programme.SubmitAmplifyAsync(sari, peers: 50)).Status);
    }

    [Fact]
    public async Task The_eleventh_submission_of_an_hour_is_refused()
    {
        var sari = await programme.JoinAsync();
        for (var i = 0; i < 10; i++) await programme.SubmitAsync(sari, Samples.Shine);
        var refusal = await Assert.ThrowsAsync<QuotaExceededException>(() => programme.SubmitAsync(sari, Samples.Shine));
        Assert.Equal((ErrorCodes.SubmissionLimit, 10, 1, 10), (refusal.Code, refusal.Prior, refusal.Requested, refusal.Cap));
    }

    [Fact]
    public async Task The_same_key_and_input_bring_the_first_result_again()
    {
        var sari = await programme.JoinAsync();
        var command = new CreateSubmission(Samples.Explore, IdempotencyKey: "key-1");
        var first = await programme.Create.HandleAsync(sari, command);
        var again = await programme.Create.HandleAsync(sari, command with { Evidence = Samples.Explore with { School = " " } });
        Assert.Equal(first.Id, again.Id);
        Assert.Equal("1 submissions, 0 entries, 0 points, 0 badges, 1 audits, 1 news", await programme.TracesAsync(sari));
    }

    [Fact]
    public async Task The_same_key_for_another_input_is_refused()
    {
        var sari = await programme.JoinAsync();
        await programme.Create.HandleAsync(sari, new CreateSubmission(Samples.Explore, IdempotencyKey: "key-1"));
        var refusal = await Assert.ThrowsAsync<DuplicateException>(
            () => programme.Create.HandleAsync(sari, new CreateSubmission(Samples.Shine, IdempotencyKey: "key-1")));
        Assert.Equal(ErrorCodes.IdempotencyKeyReused, refusal.Code);
    }

    [Fact]
    public async Task A_key_belongs_to_its_user_and_is_not_used_up_by_a_refusal()
    {
        var (sari, dewi) = (await programme.JoinAsync(), await programme.JoinAsync());
        var first = await programme.Create.HandleAsync(sari, new CreateSubmission(Samples.Learn, IdempotencyKey: "key-1"));
        Assert.NotEqual(first.Id, (await programme.Create.HandleAsync(dewi, new CreateSubmission(Samples.Learn, IdempotencyKey: "key-1"))).Id);

        await Assert.ThrowsAsync<DuplicateException>(
            () => programme.Create.HandleAsync(sari, new CreateSubmission(Samples.Learn, IdempotencyKey: "key-2")));
        await programme.Create.HandleAsync(sari, new CreateSubmission(Samples.Shine, IdempotencyKey: "key-2"));
    }

    [Theory]
    [InlineData(' ', 1)]
    [InlineData('k', 0)]
    [InlineData('k', 201)]
    [InlineData('\0', 1)]
    [InlineData('\ud83d', 1)]
    public async Task A_key_that_cannot_be_kept_is_refused(char character, int length)
    {
        var key = new string(character, length);
        var sari = await programme.JoinAsync();
        var refusal = await Assert.ThrowsAsync<ValidationException>(
            () => programme.Create.HandleAsync(sari, new CreateSubmission(Samples.Shine, IdempotencyKey: key)));
        Assert.Equal("idempotencyKey", refusal.Field);
        await AssertNothingOfAsync(sari);
    }

    private async Task AssertNothingOfAsync(Actor user) =>
        Assert.Equal("0 submissions, 0 entries, 0 points, 0 badges, 0 audits, 0 news", await programme.TracesAsync(user));
}
