using Elevate.Api.Tests.Domain;
using Elevate.Domain.Activities;
using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Submissions;

namespace Elevate.Api.Tests.Submissions;

public sealed class ApproveSubmissionTests(ProgrammeFixture programme) : IClassFixture<ProgrammeFixture>
{
    [Fact]
    public async Task Brings_points_badge_audit_and_news_at_once()
    {
        var (sari, budi) = await EducatorAndReviewerAsync();
        var submission = await programme.SubmitAsync(sari, Samples.Explore);

        var approval = await programme.Approve.HandleAsync(budi, new ApproveSubmission(submission.Id, " Well done "));

        Assert.Equal((SubmissionStatus.Approved, "Well done", budi.UserId), (approval.Submission.Status, approval.Submission.ReviewNote, approval.Submission.ReviewerId));
        Assert.Equal((programme.Clock.Now, 2), (approval.Submission.ReviewedAt, approval.Submission.Version));
        Assert.Equal(50, approval.PointsAwarded);
        Assert.Equal(["IN_CLASS_INNOVATOR", "RISING_STAR"], approval.BadgesGranted.Select(badge => badge.Code));
        Assert.Empty(approval.Warnings);
        Assert.Equal("1 submissions, 1 entries, 50 points, 2 badges, 2 audits, 2 news", await programme.TracesAsync(sari));
        Assert.Equal(
            $"{budi.UserId} APPROVE_SUBMISSION EXPLORE",
            await programme.ScalarAsync<string>(
                "SELECT actor_id || ' ' || action || ' ' || (meta ->> 'submissionType') FROM audit_log WHERE target_id = $1 ORDER BY id DESC LIMIT 1",
                submission.Id.ToString()));
        Assert.Equal(
            programme.Clock.Now.UtcDateTime,
            await programme.ScalarAsync<DateTime>("SELECT created_at FROM points_ledger WHERE submission_id = $1", submission.Id));
    }

    [Theory]
    [InlineData(ActivityCode.Learn, 0, 0)]
    [InlineData(ActivityCode.Explore, 50, 1)]
    [InlineData(ActivityCode.Amplify, 7, 1)]
    [InlineData(ActivityCode.Present, 20, 1)]
    [InlineData(ActivityCode.Shine, 0, 0)]
    public async Task Pays_what_the_stage_is_worth(ActivityCode activity, int points, long entries)
    {
        var (sari, budi) = await EducatorAndReviewerAsync();
        var evidence = activity == ActivityCode.Amplify ? Samples.AmplifyBy(sari.UserId) : Samples.Of(activity);
        var submission = await programme.SubmitAsync(sari, evidence);

        Assert.Equal(points, (await programme.Approve.HandleAsync(budi, new ApproveSubmission(submission.Id))).PointsAwarded);
        Assert.Equal(entries, await programme.ScalarAsync<long>("SELECT count(*) FROM points_ledger WHERE submission_id = $1", submission.Id));
    }

    [Fact]
    public async Task A_training_counts_at_its_start_where_it_took_place()
    {
        var (sari, budi) = await EducatorAndReviewerAsync();
        var session = Samples.AmplifyBy(sari.UserId) with { SessionStartTime = "08:00", Location = new SessionLocation(City: "Bandung") };
        var submission = await programme.SubmitAsync(sari, session);

        var approval = await programme.Approve.HandleAsync(budi, new ApproveSubmission(submission.Id));

        Assert.Equal("Asia/Jakarta", approval.Submission.ApprovalOrgTimezone);
        Assert.Equal(
            new DateTime(2025, 8, 25, 1, 0, 0, DateTimeKind.Utc),
            await programme.ScalarAsync<DateTime>("SELECT event_time FROM points_ledger WHERE submission_id = $1", submission.Id));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    public async Task Final_points_may_differ_by_a_fifth_and_are_audited(int finalPoints)
    {
        var (sari, budi) = await EducatorAndReviewerAsync();
        var submission = await programme.SubmitAsync(sari, Samples.Explore);

        var approval = await programme.Approve.HandleAsync(budi, new ApproveSubmission(submission.Id, FinalPoints: finalPoints));

        Assert.Equal(finalPoints, approval.PointsAwarded);
        Assert.Equal(
            $"50 {finalPoints}",
            await programme.ScalarAsync<string>(
                "SELECT (meta ->> 'basePoints') || ' ' || (meta ->> 'adjustedPoints') FROM audit_log WHERE target_id = $1 AND action = 'ADJUST_POINTS'",
                submission.Id.ToString()));
    }

    [Theory]
    [InlineData(39)]
    [InlineData(61)]
    [InlineData(-50)]
    [InlineData(1001)]
    [InlineData(int.MinValue)]
    public async Task Final_points_beyond_that_change_nothing(int finalPoints)
    {
        var (sari, budi) = await EducatorAndReviewerAsync();
        var submission = await programme.SubmitAsync(sari, Samples.Explore);

        var refusal = await Assert.ThrowsAsync<ValidationException>(
            () => programme.Approve.HandleAsync(budi, new ApproveSubmission(submission.Id, FinalPoints: finalPoints)));

        Assert.Equal((ErrorCodes.PointsOutOfBounds, "finalPoints"), (refusal.Code, refusal.Field));
        await AssertStillPendingAsync(sari);
    }

    [Fact]
    public async Task Participants_do_not_decide_not_even_on_what_is_not_there()
    {
        var (sari, dewi) = (await programme.JoinAsync(), await programme.JoinAsync());
        var submission = await programme.SubmitAsync(sari, Samples.Explore);
        foreach (var id in new[] { submission.Id, Guid.NewGuid() })
            await Assert.ThrowsAsync<ForbiddenException>(() => programme.Approve.HandleAsync(dewi, new ApproveSubmission(id)));
        await AssertStillPendingAsync(sari);
    }

    [Fact]
    public async Task A_role_that_was_only_claimed_is_refused_by_the_database()
    {
        var (sari, dewi) = (await programme.JoinAsync(), await programme.JoinAsync());
        var submission = await programme.SubmitAsync(sari, Samples.Explore);
        await Assert.ThrowsAsync<ForbiddenException>(
            () => programme.Approve.HandleAsync(dewi with { Role = Role.Superadmin }, new ApproveSubmission(submission.Id)));
        await AssertStillPendingAsync(sari);
    }

    [Fact]
    public async Task Nobody_decides_on_their_own()
    {
        var budi = await programme.JoinAsync(Role.Superadmin);
        var submission = await programme.SubmitAsync(budi, Samples.Explore);
        var refusal = await Assert.ThrowsAsync<ForbiddenException>(
            () => programme.Approve.HandleAsync(budi, new ApproveSubmission(submission.Id)));
        Assert.Equal(ErrorCodes.OwnSubmission, refusal.Code);
        await AssertStillPendingAsync(budi);
    }

    [Fact]
    public async Task What_is_unknown_is_not_found() => await Assert.ThrowsAsync<NotFoundException>(
        async () => await programme.Approve.HandleAsync(await programme.JoinAsync(Role.Reviewer), new ApproveSubmission(Guid.NewGuid())));

    [Fact]
    public async Task A_second_approval_is_refused_and_pays_nothing()
    {
        var (sari, budi) = await EducatorAndReviewerAsync();
        var submission = await programme.SubmitAsync(sari, Samples.Explore);
        await programme.Approve.HandleAsync(budi, new ApproveSubmission(submission.Id));

        var refusal = await Assert.ThrowsAsync<StateConflictException>(
            () => programme.Approve.HandleAsync(budi, new ApproveSubmission(submission.Id)));

        Assert.Equal((ErrorCodes.InvalidSubmissionStatus, SubmissionStatus.Approved), (refusal.Code, refusal.Status));
        Assert.Equal("1 submissions, 1 entries, 50 points, 2 badges, 2 audits, 2 news", await programme.TracesAsync(sari));
    }

    [Fact]
    public async Task A_stale_version_is_refused()
    {
        var (sari, budi) = await EducatorAndReviewerAsync();
        var submission = await programme.SubmitAsync(sari, Samples.Explore);
        await programme.Update.HandleAsync(sari, new UpdateSubmission(submission.Id, Samples.Explore with { School = "SMAN 1" }));

        var refusal = await Assert.ThrowsAsync<StateConflictException>(
            () => programme.Approve.HandleAsync(budi, new ApproveSubmission(submission.Id, ExpectedVersion: submission.Version)));

        Assert.Equal((ErrorCodes.VersionConflict, SubmissionStatus.Pending), (refusal.Code, refusal.Status));
        await programme.Approve.HandleAsync(budi, new ApproveSubmission(submission.Id, ExpectedVersion: submission.Version + 1));
    }

    [Fact]
    public async Task Seven_days_of_trainings_stay_within_the_quota_in_whatever_order_they_are_approved()
    {
        var (sari, budi) = await EducatorAndReviewerAsync();
        var now = programme.Clock.Now;
        var late = await programme.SubmitAmplifyAsync(sari, peers: 30, daysAgo: 2);

        // Handed in more than a week apart, held within one.
        var local = new CreateSubmission(Samples.AmplifyBy(sari.UserId) with { PeersTrained = 30, SessionDate = new DateOnly(2025, 8, 26) });
        var early = await AtAsync(now.AddDays(8), () => programme.Create.HandleAsync(sari, local));

        await programme.Approve.HandleAsync(budi, new ApproveSubmission(late.Id));
        var refusal = await Assert.ThrowsAsync<QuotaExceededException>(
            () => programme.Approve.HandleAsync(budi, new ApproveSubmission(early.Id)));
        Assert.Equal((ErrorCodes.PeersCap, 30, 30, 50), (refusal.Code, refusal.Prior, refusal.Requested, refusal.Cap));
    }

    [Fact]
    public async Task A_training_of_long_ago_takes_an_admin()
    {
        var (sari, budi) = await EducatorAndReviewerAsync();
        var submission = await programme.SubmitAmplifyAsync(sari, peers: 1, daysAgo: 31);

        var refusal = await Assert.ThrowsAsync<ForbiddenException>(() => programme.Approve.HandleAsync(budi, new ApproveSubmission(submission.Id)));
        Assert.Equal(ErrorCodes.SessionTooOld, refusal.Code);

        var admin = await programme.JoinAsync(Role.Admin);
        Assert.Equal(2, (await programme.Approve.HandleAsync(admin, new ApproveSubmission(submission.Id))).PointsAwarded);
    }

    [Fact]
    public async Task Warns_of_a_training_that_looks_like_another()
    {
        var (sari, budi) = await EducatorAndReviewerAsync();
        var session = new SessionLocation(City: "Bandung");
        var evidence = Samples.AmplifyBy(sari.UserId) with { SessionStartTime = "08:00", Location = session };
        var first = await programme.SubmitAsync(sari, evidence);
        var second = await programme.SubmitAsync(sari, Samples.AmplifyBy(sari.UserId) with
        {
            SessionStartTime = "08:45",
            Location = session with { City = "BANDUNG" },
        });

        Assert.Empty((await programme.Approve.HandleAsync(budi, new ApproveSubmission(first.Id))).Warnings);
        Assert.Equal(
            [ApprovalWarnings.DuplicateSessionSuspect], (await programme.Approve.HandleAsync(budi, new ApproveSubmission(second.Id))).Warnings);
    }

    private async Task<(Actor Educator, Actor Reviewer)> EducatorAndReviewerAsync() =>
        (await programme.JoinAsync(), await programme.JoinAsync(Role.Reviewer));

    private async Task<T> AtAsync<T>(DateTimeOffset time, Func<Task<T>> act)
    {
        var now = programme.Clock.Now;
        programme.Clock.Now = time;
        try
        {
            return await act();
        }
        finally
        {
            programme.Clock.Now = now;
        }
    }

    private async Task AssertStillPendingAsync(Actor author) =>
        Assert.Equal("1 submissions, 0 entries, 0 points, 0 badges, 1 audits, 1 news", await programme.TracesAsync(author));
}
