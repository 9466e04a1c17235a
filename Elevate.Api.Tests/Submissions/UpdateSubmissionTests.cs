using Elevate.Api.Tests.Domain;
using Elevate.Domain.Activities;
using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Submissions;

namespace Elevate.Api.Tests.Submissions;

public sealed class UpdateSubmissionTests(ProgrammeFixture programme) : IClassFixture<ProgrammeFixture>
{
    [Fact]
    public async Task Changes_evidence_visibility_and_attachments_while_pending()
    {
        var sari = await programme.JoinAsync();
        var (kept, dropped, added) = (PathOf(sari), PathOf(sari), PathOf(sari));
        var created = await programme.Create.HandleAsync(sari, new CreateSubmission(Samples.Explore, Attachments: [kept, dropped]));

        var updated = await programme.Update.HandleAsync(sari, new UpdateSubmission(
            created.Id, Samples.Explore with { School = "SMAN 1" }, Visibility.Public, [kept, added], created.Version));

        Assert.Equal((Visibility.Public, 2), (updated.Visibility, updated.Version));
        Assert.Equal("SMAN 1", ((ExploreEvidence)EvidenceJson.Read(ActivityCode.Explore, updated.Payload)).School);
        Assert.Equal(
            new[] { kept, added }.Order(StringComparer.Ordinal),
            await programme.ScalarAsync<string[]>("SELECT array_agg(path ORDER BY path COLLATE \"C\") FROM submission_attachments WHERE submission_id = $1", created.Id));
    }

    [Fact]
    public async Task A_file_moves_between_evidence_and_attachments()
    {
        var sari = await programme.JoinAsync();
        var path = PathOf(sari);
        var created = await programme.Create.HandleAsync(sari, new CreateSubmission(Samples.Explore, Attachments: [path]));

        await programme.Update.HandleAsync(sari, new UpdateSubmission(created.Id, Samples.Explore with { EvidenceFiles = [path] }, Attachments: []));
        await programme.Update.HandleAsync(sari, new UpdateSubmission(created.Id, Samples.Explore, Attachments: [path]));

        Assert.Equal(1, await programme.ScalarAsync<long>("SELECT count(*) FROM evidence_paths WHERE path = $1 AND is_attachment", path));
    }

    [Fact]
    public async Task Leaves_alone_what_was_not_named()
    {
        var sari = await programme.JoinAsync();
        var path = PathOf(sari);
        var created = await programme.Create.HandleAsync(sari, new CreateSubmission(Samples.Explore, Attachments: [path]));

        var updated = await programme.Update.HandleAsync(sari, new UpdateSubmission(created.Id, Visibility: Visibility.Public));

        Assert.Equal(created.Payload, updated.Payload);
        Assert.Equal(path, await programme.ScalarAsync<string>("SELECT path FROM submission_attachments WHERE submission_id = $1", created.Id));
    }

    [Fact]
    public async Task A_submission_of_another_looks_like_none()
    {
        var (sari, dewi) = (await programme.JoinAsync(), await programme.JoinAsync(Role.Superadmin));
        var created = await programme.SubmitAsync(sari, Samples.Explore);
        var foreign = await Assert.ThrowsAsync<NotFoundException>(
            () => programme.Update.HandleAsync(dewi, new UpdateSubmission(created.Id, Visibility: Visibility.Public)));
        var missing = await Assert.ThrowsAsync<NotFoundException>(
            () => programme.Update.HandleAsync(dewi, new UpdateSubmission(Guid.NewGuid(), Visibility: Visibility.Public)));
        Assert.Equal((missing.Message, missing.Code), (foreign.Message, foreign.Code));
    }

    [Fact]
    public async Task Only_the_visibility_changes_once_it_is_approved()
    {
        var (sari, budi) = (await programme.JoinAsync(), await programme.JoinAsync(Role.Reviewer));
        var created = await programme.SubmitAsync(sari, Samples.Explore);
        await programme.Approve.HandleAsync(budi, new ApproveSubmission(created.Id));

        var shown = await programme.Update.HandleAsync(sari, new UpdateSubmission(created.Id, Visibility: Visibility.Public));
        Assert.Equal((Visibility.Public, SubmissionStatus.Approved), (shown.Visibility, shown.Status));

        var refusal = await Assert.ThrowsAsync<StateConflictException>(
            () => programme.Update.HandleAsync(sari, new UpdateSubmission(created.Id, Samples.Explore)));
        Assert.Equal((ErrorCodes.InvalidSubmissionStatus, SubmissionStatus.Approved), (refusal.Code, refusal.Status));
    }

    [Fact]
    public async Task Nothing_changes_once_it_is_rejected()
    {
        var (sari, budi) = (await programme.JoinAsync(), await programme.JoinAsync(Role.Reviewer));
        var created = await programme.SubmitAsync(sari, Samples.Explore);
        await programme.Reject.HandleAsync(budi, new RejectSubmission(created.Id, "Please add a photo."));
        await Assert.ThrowsAsync<StateConflictException>(
            () => programme.Update.HandleAsync(sari, new UpdateSubmission(created.Id, Visibility: Visibility.Public)));
    }

    [Fact]
    public async Task The_stage_stays()
    {
        var sari = await programme.JoinAsync();
        var created = await programme.SubmitAsync(sari, Samples.Explore);
        var refusal = await Assert.ThrowsAsync<ValidationException>(
            () => programme.Update.HandleAsync(sari, new UpdateSubmission(created.Id, Samples.Shine)));
        Assert.Equal("evidence", refusal.Field);
    }

    [Fact]
    public async Task A_stale_version_is_refused()
    {
        var sari = await programme.JoinAsync();
        var created = await programme.SubmitAsync(sari, Samples.Shine);
        await programme.Update.HandleAsync(sari, new UpdateSubmission(created.Id, Visibility: Visibility.Public, ExpectedVersion: 1));
        var refusal = await Assert.ThrowsAsync<StateConflictException>(
            () => programme.Update.HandleAsync(sari, new UpdateSubmission(created.Id, Visibility: Visibility.Private, ExpectedVersion: 1)));
        Assert.Equal(ErrorCodes.VersionConflict, refusal.Code);
    }

    [Fact]
    public async Task The_weekly_quota_holds_for_edits_and_does_not_count_the_submission_twice()
    {
        var sari = await programme.JoinAsync();
        await programme.SubmitAmplifyAsync(sari, peers: 20);
        var second = await programme.SubmitAmplifyAsync(sari, peers: 10);
        var evidence = (AmplifyEvidence)EvidenceJson.Read(ActivityCode.Amplify, second.Payload);

        await programme.Update.HandleAsync(sari, new UpdateSubmission(second.Id, evidence with { PeersTrained = 30 }));
        var refusal = await Assert.ThrowsAsync<QuotaExceededException>(
            () => programme.Update.HandleAsync(sari, new UpdateSubmission(second.Id, evidence with { PeersTrained = 31 })));
        Assert.Equal((20, 31), (refusal.Prior, refusal.Requested));
    }

    [Fact]
    public async Task A_change_of_nothing_is_a_mistake() => await Assert.ThrowsAsync<ValidationException>(
        async () => await programme.Update.HandleAsync(await programme.JoinAsync(), new UpdateSubmission(Guid.NewGuid())));

    private static string PathOf(Actor author) => Samples.Path(author.UserId, ActivityCode.Explore);
}
