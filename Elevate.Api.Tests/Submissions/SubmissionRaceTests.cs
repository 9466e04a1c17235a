using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Domain;
using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Submissions;
using Npgsql;

namespace Elevate.Api.Tests.Submissions;

/// <summary>64 connections at once, through the commands and straight through SQL: never one too many.</summary>
public sealed class SubmissionRaceTests(ProgrammeFixture programme) : IClassFixture<ProgrammeFixture>
{
    private const string Insert = """
        INSERT INTO submissions (user_id, activity_code, payload) VALUES ($1, $2, $3::jsonb)
        """;

    private const string Peers = """
        SELECT sum((payload ->> 'peers_trained')::int) FROM submissions WHERE user_id = $1
        """;

    [Fact]
    public async Task The_weekly_quota_holds()
    {
        var sari = await programme.JoinAsync();
        var (won, lost) = await Race.RunAsync(_ => programme.SubmitAmplifyAsync(sari, peers: 10));

        Assert.Equal(5, won.Count);
        Assert.All(lost, error => Assert.Equal(ErrorCodes.PeersCap, Assert.IsType<QuotaExceededException>(error).Code));
        Assert.Equal(50, await programme.ScalarAsync<long>(Peers, sari.UserId));
    }

    [Fact]
    public async Task The_weekly_quota_holds_in_SQL()
    {
        var sari = await programme.JoinAsync();
        var (won, lost) = await Race.RunAsync(_ => programme.ExecuteAsAsync(sari.UserId, Insert, sari.UserId, "AMPLIFY", AmplifyJson(sari, 10)));

        Assert.Equal(5, won.Count);
        Assert.All(lost, error => Assert.Equal("EL002", Assert.IsType<PostgresException>(error).SqlState));
        Assert.Equal(50, await programme.ScalarAsync<long>(Peers, sari.UserId));
    }

    [Fact]
    public async Task The_hourly_limit_holds()
    {
        var sari = await programme.JoinAsync();
        var (won, lost) = await Race.RunAsync(_ => programme.SubmitAsync(sari, Samples.Shine));

        Assert.Equal(10, won.Count);
        Assert.All(lost, error => Assert.Equal(ErrorCodes.SubmissionLimit, Assert.IsType<QuotaExceededException>(error).Code));
    }

    [Fact]
    public async Task The_hourly_limit_holds_in_SQL()
    {
        var sari = await programme.JoinAsync();
        var (won, lost) = await Race.RunAsync(
            _ => programme.ExecuteAsAsync(sari.UserId, Insert, sari.UserId, "SHINE", EvidenceJson.Write(Samples.Shine)));

        Assert.Equal(10, won.Count);
        Assert.All(lost, error => Assert.Equal("EL004", Assert.IsType<PostgresException>(error).SqlState));
    }

    [Fact]
    public async Task One_LEARN_submission_is_active()
    {
        var sari = await programme.JoinAsync();
        var (won, lost) = await Race.RunAsync(_ => programme.SubmitAsync(sari, Samples.Learn));

        Assert.Single(won);
        Assert.All(lost, error => Assert.IsType<DuplicateException>(error));
    }

    [Fact]
    public async Task One_certificate_goes_to_one_person()
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Guid.NewGuid().ToByteArray()));
        var people = new List<Actor>();
        for (var i = 0; i < Race.Runners; i++) people.Add(await programme.JoinAsync());

        var (won, lost) = await Race.RunAsync(i => programme.SubmitAsync(people[i], Samples.Learn with { CertificateHash = hash }));

        Assert.Single(won);
        Assert.All(lost, error => Assert.IsType<DuplicateException>(error));
    }

    [Fact]
    public async Task One_key_creates_one_submission_and_everyone_gets_it()
    {
        var sari = await programme.JoinAsync();
        var command = new CreateSubmission(Samples.Explore, IdempotencyKey: "one");
        var (won, lost) = await Race.RunAsync(_ => programme.Create.HandleAsync(sari, command));

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

        var (won, lost) = await Race.RunAsync(i => programme.Approve.HandleAsync(reviewers[i % reviewers.Length], new ApproveSubmission(submission.Id)));

        Assert.Single(won);
        Assert.All(lost, error => Assert.Equal(SubmissionStatus.Approved, Assert.IsType<StateConflictException>(error).Status));
        Assert.Equal("1 submissions, 1 entries, 50 points, 2 badges, 2 audits, 2 news", await programme.TracesAsync(sari));
    }

    [Fact]
    public async Task One_approval_wins_and_pays_once_in_SQL()
    {
        const string approve = """
            WITH approved AS (
                UPDATE submissions SET status = 'APPROVED', reviewer_id = $2 WHERE id = $1 RETURNING id, user_id)
            SELECT id FROM approved
            """;
        const string pay = """
            INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, submission_id, event_time)
            SELECT user_id, activity_code, 'MANUAL', 50, 'admin_approval', format('submission:%s:approved:v1', id), id, now()
            FROM submissions WHERE id = $1 AND reviewer_id = $2
            """;
        var sari = await programme.JoinAsync();
        var submission = await programme.SubmitAsync(sari, Samples.Explore);
        var reviewers = await ReviewersAsync();

        var (won, lost) = await Race.RunAsync(i =>
        {
            var reviewer = reviewers[i % reviewers.Length].UserId;
            return programme.ExecuteAllAsAsync(reviewer, (approve, [submission.Id, reviewer]), (pay, [submission.Id, reviewer]));
        });

        Assert.Single(won);

        // Another reviewer is late for the submission, the same one for the ledger.
        Assert.All(lost, error => Assert.Contains(Assert.IsType<PostgresException>(error).SqlState, new[] { "EL016", "23505" }));
        Assert.Equal(50, await programme.ScalarAsync<long>("SELECT sum(delta_points) FROM points_ledger WHERE user_id = $1", sari.UserId));
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
        var (won, lost) = await Race.RunAsync(i => programme.Approve.HandleAsync(budi, new ApproveSubmission(ids[i % ids.Count])));

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

        var (won, lost) = await Race.RunAsync(_ => programme.Revoke.HandleAsync(admin, new RevokeSubmission(submission.Id, "Copied")));

        Assert.Single(won);
        Assert.All(lost, error => Assert.IsType<StateConflictException>(error));
        Assert.Equal("1 submissions, 2 entries, 0 points, 2 badges, 3 audits, 3 news", await programme.TracesAsync(sari));
    }

    [Fact]
    public async Task Approving_and_withdrawing_at_once_never_pays_for_nothing()
    {
        var (sari, budi) = (await programme.JoinAsync(), await programme.JoinAsync(Role.Reviewer));
        var submission = await programme.SubmitAsync(sari, Samples.Explore);

        var (won, lost) = await Race.RunAsync(async i => i % 2 == 0
            ? (await programme.Approve.HandleAsync(budi, new ApproveSubmission(submission.Id))).Submission
            : await programme.Withdraw.HandleAsync(sari, new WithdrawSubmission(submission.Id)));

        Assert.Single(won);
        Assert.All(lost, error => Assert.True(error is NotFoundException or StateConflictException, error.ToString()));
        Assert.Equal(
            await programme.ScalarAsync<long>("SELECT count(*) FROM submissions WHERE id = $1", submission.Id),
            await programme.ScalarAsync<long>("SELECT count(*) FROM points_ledger WHERE user_id = $1", sari.UserId));
    }

    [Fact]
    public async Task One_superadmin_is_left_however_many_leave_at_once()
    {
        var admins = new List<Actor>();
        for (var i = 0; i < Race.Runners; i++) admins.Add(await programme.JoinAsync(Role.Superadmin));

        var (won, lost) = await Race.RunAsync(i => programme.ExecuteAsAsync(
            admins[i].UserId, "UPDATE users SET role = 'PARTICIPANT' WHERE id = $1", admins[(i + 1) % admins.Count].UserId));

        Assert.NotEmpty(won);
        Assert.All(lost, error => Assert.Contains(
            Assert.IsType<PostgresException>(error).SqlState, new[] { "EL040", "EL041", "EL043" }));
        Assert.Equal(
            admins.Count - won.Count,
            await programme.ScalarAsync<long>("SELECT count(*) FROM users WHERE role = 'SUPERADMIN'"));
        Assert.InRange(won.Count, 1, admins.Count - 1);
    }

    private async Task<Actor[]> ReviewersAsync() =>
        [await programme.JoinAsync(Role.Reviewer), await programme.JoinAsync(Role.Reviewer), await programme.JoinAsync(Role.Admin)];

    private static string AmplifyJson(Actor author, int peers) =>
        EvidenceJson.Write(Samples.AmplifyBy(author.UserId) with { PeersTrained = peers });
}
