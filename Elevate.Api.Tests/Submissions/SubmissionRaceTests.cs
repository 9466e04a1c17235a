using Elevate.Api.Tests.Domain;
using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Submissions;
using Npgsql;

namespace Elevate.Api.Tests.Submissions;

/// <summary>64 commands at once: never one too many.</summary>
public sealed class SubmissionRaceTests(ProgrammeFixture programme) : IClassFixture<ProgrammeFixture>
{
    private const string Insert = """
        INSERT INTO submissions (user_id, activity_code, payload, created_at) VALUES ($1, $2, $3::jsonb, $4)
        """;

    private const string Peers = """
        SELECT sum((payload ->> 'peers_trained')::int) FROM submissions WHERE user_id = $1
        """;

    [Fact]
    public async Task The_weekly_quota_holds()
    {
        var sari = await programme.JoinAsync();
        var (won, lost) = await CommandRace.RunAsync(_ => programme.SubmitAmplifyAsync(sari, peers: 10));

        Assert.Equal(5, won.Count);
        Assert.All(lost, error => Assert.Equal(ErrorCodes.PeersCap, Assert.IsType<QuotaExceededException>(error).Code));
        Assert.Equal(50, await programme.ScalarAsync<long>(Peers, sari.UserId));
    }

    [Fact]
    public async Task The_weekly_quota_holds_when_half_come_straight_through_SQL()
    {
        var sari = await programme.JoinAsync();
        var (won, lost) = await CommandRace.RunAsync(async i => i % 2 == 0
            ? (await programme.SubmitAmplifyAsync(sari, peers: 10)).Version
            : await programme.ExecuteAsAsync(sari.UserId, Insert, sari.UserId, "AMPLIFY", AmplifyJson(sari, 10), programme.Clock.Now));

        Assert.Equal(5, won.Count);
        Assert.All(lost, error => Assert.True(error is QuotaExceededException or PostgresException { SqlState: "EL002" }, error.ToString()));
        Assert.Equal(50, await programme.ScalarAsync<long>(Peers, sari.UserId));
    }

    [Fact]
    public async Task The_hourly_limit_holds()
    {
        var sari = await programme.JoinAsync();
        var (won, lost) = await CommandRace.RunAsync(_ => programme.SubmitAsync(sari, Samples.Shine));

        Assert.Equal(10, won.Count);
        Assert.All(lost, error => Assert.Equal(ErrorCodes.SubmissionLimit, Assert.IsType<QuotaExceededException>(error).Code));
    }

    [Fact]
    public async Task One_LEARN_submission_is_active()
    {
        var sari = await programme.JoinAsync();
        var (won, lost) = await CommandRace.RunAsync(_ => programme.SubmitAsync(sari, Samples.Learn));

        Assert.Single(won);
        Assert.All(lost, error => Assert.IsType<DuplicateException>(error));
    }

    [Fact]
    public async Task One_certificate_goes_to_one_person()
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Guid.NewGuid().ToByteArray()));
        var people = new List<Actor>();
        for (var i = 0; i < CommandRace.Runners; i++) people.Add(await programme.JoinAsync());

        var (won, lost) = await CommandRace.RunAsync(i => programme.SubmitAsync(people[i], Samples.Learn with { CertificateHash = hash }));

        Assert.Single(won);
        Assert.All(lost, error => Assert.IsType<DuplicateException>(error));
    }

    [Fact]
    public async Task One_key_creates_one_submission_and_everyone_gets_it()
    {
        var sari = await programme.JoinAsync();
        var command = new CreateSubmission(Samples.Explore, IdempotencyKey: "one");
        var (won, lost) = await CommandRace.RunAsync(_ => programme.Create.HandleAsync(sari, command));

        Assert.Empty(lost);
        Assert.Single(won.Select(submission => submission.Id).Distinct());
        Assert.Equal("1 submissions, 0 entries, 0 points, 0 badges, 1 audits, 1 news", await programme.TracesAsync(sari));
    }

    [Fact]
    public async Task One_approval_wins_and_pays_once()
    {
        var sari = await programme.JoinAsync();
        var submission = await programme.SubmitAsync(sari, Samples.Explore);
        var reviewers = await ReviewersAsync();

        var (won, lost) = await CommandRace.RunAsync(i => programme.Approve.HandleAsync(reviewers[i % reviewers.Length], new ApproveSubmission(submission.Id)));

        Assert.Single(won);
        Assert.All(lost, error => Assert.Equal(SubmissionStatus.Approved, Assert.IsType<StateConflictException>(error).Status));
        Assert.Equal("1 submissions, 1 entries, 50 points, 2 badges, 2 audits, 2 news", await programme.TracesAsync(sari));
    }

    [Fact]
    public async Task Approvals_of_one_week_together_stay_within_the_quota()
    {
        var sari = await programme.JoinAsync();
        var budi = await programme.JoinAsync(Role.Reviewer);
        var now = programme.Clock.Now;
        var ids = new List<Guid>();
        for (var week = 0; week < 3; week++)
        {
            programme.Clock.Now = now.AddDays(week * 8);
            ids.Add((await programme.SubmitAsync(sari, Samples.AmplifyBy(sari.UserId) with { PeersTrained = 20 })).Id);
        }

        programme.Clock.Now = now;
        var (won, lost) = await CommandRace.RunAsync(i => programme.Approve.HandleAsync(budi, new ApproveSubmission(ids[i % ids.Count])));

        Assert.Equal(2, won.Count);
        Assert.Contains(lost, error => error is QuotaExceededException { Prior: 40, Requested: 20 });
        Assert.All(lost, error => Assert.True(error is QuotaExceededException or StateConflictException, error.ToString()));
    }

    [Fact]
    public async Task Revoked_once_the_points_go_once()
    {
        var (sari, admin) = (await programme.JoinAsync(), await programme.JoinAsync(Role.Admin));
        var submission = await programme.SubmitAsync(sari, Samples.Explore);
        await programme.Approve.HandleAsync(admin, new ApproveSubmission(submission.Id));

        var (won, lost) = await CommandRace.RunAsync(_ => programme.Revoke.HandleAsync(admin, new RevokeSubmission(submission.Id, "Copied")));

        Assert.Single(won);
        Assert.All(lost, error => Assert.IsType<StateConflictException>(error));
        Assert.Equal("1 submissions, 2 entries, 0 points, 2 badges, 3 audits, 3 news", await programme.TracesAsync(sari));
    }

    [Fact]
    public async Task Approving_and_withdrawing_at_once_never_pays_for_nothing()
    {
        var (sari, budi) = (await programme.JoinAsync(), await programme.JoinAsync(Role.Reviewer));
        var submission = await programme.SubmitAsync(sari, Samples.Explore);

        var (won, lost) = await CommandRace.RunAsync(async i => i % 2 == 0
            ? (await programme.Approve.HandleAsync(budi, new ApproveSubmission(submission.Id))).Submission
            : await programme.Withdraw.HandleAsync(sari, new WithdrawSubmission(submission.Id)));

        Assert.Single(won);
        Assert.All(lost, error => Assert.True(error is NotFoundException or StateConflictException, error.ToString()));
        Assert.Equal(
            await programme.ScalarAsync<long>("SELECT count(*) FROM submissions WHERE id = $1", submission.Id),
            await programme.ScalarAsync<long>("SELECT count(*) FROM points_ledger WHERE user_id = $1", sari.UserId));
    }

    private async Task<Actor[]> ReviewersAsync() =>
        [await programme.JoinAsync(Role.Reviewer), await programme.JoinAsync(Role.Reviewer), await programme.JoinAsync(Role.Admin)];

    private static string AmplifyJson(Actor author, int peers) =>
        EvidenceJson.Write(Samples.AmplifyBy(author.UserId) with { PeersTrained = peers });
}
