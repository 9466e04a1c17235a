using Elevate.Api.Tests.Domain;
using Elevate.Domain.Submissions;

namespace Elevate.Api.Tests.Api;

public sealed class ReviewTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task An_approval_says_what_it_did()
    {
        var submission = await SubmitAsync(Samples.Explore);

        var approval = (await ApproveAsync(new { submissionId = submission.Id, reviewNote = "Well done", expectedVersion = 1 }))
            .Data("approveSubmission", "approval")!;

        Assert.Equal(50, (int)approval["pointsAwarded"]!);
        Assert.Equal(["IN_CLASS_INNOVATOR", "RISING_STAR"], approval["badgesGranted"]!.AsArray().Select(badge => (string)badge!["code"]!));
        Assert.Empty(approval["warnings"]!.AsArray());
        var approved = approval["submission"]!;
        Assert.Equal(("APPROVED", 2, 50, "Well done"), ((string)approved["status"]!, (int)approved["version"]!, (int)approved["pointsAwarded"]!, (string)approved["reviewNote"]!));
        Assert.Equal(Programme.Budi, (string)approved["reviewer"]!["id"]!);
    }

    [Fact]
    public async Task A_rejection_keeps_its_reason()
    {
        var submission = await SubmitAsync(Samples.Explore);

        var rejected = (await api.SendAsync(Requests.Reject, new { input = new { submissionId = submission.Id, reviewNote = "No photo" } }, Programme.Budi))
            .Data("rejectSubmission", "submission")!;

        Assert.Equal(("REJECTED", "No photo"), ((string)rejected["status"]!, (string)rejected["reviewNote"]!));
    }

    [Fact]
    public async Task A_revocation_takes_the_points_back()
    {
        var submission = await SubmitAsync(Samples.Explore);
        await api.Programme.ApproveAsync(submission.Id);

        var revoked = (await api.SendAsync(Requests.Revoke, new { input = new { submissionId = submission.Id, reason = "Copied" } }, Programme.Admin))
            .Data("revokeSubmission", "submission")!;

        Assert.Equal(("REVOKED", "Copied", 0), ((string)revoked["status"]!, (string)revoked["revocationReason"]!, (int)revoked["pointsAwarded"]!));
    }

    [Theory]
    [InlineData(null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData(Programme.Sari, "ForbiddenError FORBIDDEN")]
    [InlineData(Programme.Rina, "ForbiddenError FORBIDDEN")]
    [InlineData(Programme.Tono, "ForbiddenError FORBIDDEN")]
    public async Task Only_reviewers_decide(string? user, string expected)
    {
        var submission = await SubmitAsync(Samples.Explore, Programme.Sari);
        var traces = await api.Programme.TracesAsync();
        var note = new { submissionId = submission.Id, reviewNote = "note" };

        var approval = await ApproveAsync(note, user);
        var rejection = await api.SendAsync(Requests.Reject, new { input = note }, user);
        var review = await ReviewAsync(new { submissionIds = new[] { submission.Id }, decision = "APPROVE" }, user);

        Assert.Equal(expected, user is null ? approval.ErrorCode : approval.TypedError("approveSubmission"));
        Assert.Equal(expected, user is null ? rejection.ErrorCode : rejection.TypedError("rejectSubmission"));
        Assert.Equal(expected, user is null ? review.ErrorCode : review.TypedError("reviewSubmissions"));
        Assert.Equal(traces, await api.Programme.TracesAsync());
    }

    [Theory]
    [InlineData(null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData(Programme.Sari, "ForbiddenError FORBIDDEN")]
    [InlineData(Programme.Budi, "ForbiddenError FORBIDDEN")]
    public async Task Only_admins_revoke(string? user, string expected)
    {
        var submission = await SubmitAsync(Samples.Explore);
        await api.Programme.ApproveAsync(submission.Id);
        var traces = await api.Programme.TracesAsync();

        var response = await api.SendAsync(Requests.Revoke, new { input = new { submissionId = submission.Id, reason = "Copied" } }, user);

        Assert.Equal(expected, user is null ? response.ErrorCode : response.TypedError("revokeSubmission"));
        Assert.Equal(traces, await api.Programme.TracesAsync());
    }

    [Fact]
    public async Task Nobody_decides_on_an_own_submission()
    {
        var submission = await SubmitAsync(Samples.Explore, Programme.Budi);

        await RefusedAsync(new { submissionId = submission.Id }, "ForbiddenError OWN_SUBMISSION");
    }

    [Fact]
    public Task An_unknown_submission_is_not_found() => RefusedAsync(new { submissionId = Guid.NewGuid() }, "NotFoundError NOT_FOUND");

    [Fact]
    public async Task A_second_approval_is_refused()
    {
        var submission = await SubmitAsync(Samples.Explore);
        await api.Programme.ApproveAsync(submission.Id);

        await RefusedAsync(new { submissionId = submission.Id }, "StateConflictError INVALID_SUBMISSION_STATUS");
    }

    [Fact]
    public async Task Of_two_approvals_at_once_one_counts()
    {
        var submission = await SubmitAsync(Samples.Explore);

        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ApproveAsync(new { submissionId = submission.Id })));

        Assert.Single(responses, response => response.At("approveSubmission", "approval") is not null);
        Assert.All(
            responses.Where(response => response.At("approveSubmission", "approval") is null),
            response => Assert.Equal("StateConflictError INVALID_SUBMISSION_STATUS", response.TypedError("approveSubmission")));
        Assert.Equal(1, await api.Programme.ScalarAsync<long>("SELECT count(*) FROM points_ledger WHERE submission_id = $1", submission.Id));
    }

    [Fact]
    public async Task A_version_that_is_not_the_newest_is_refused()
    {
        var submission = await SubmitAsync(Samples.Explore);

        await RefusedAsync(new { submissionId = submission.Id, expectedVersion = 2 }, "StateConflictError VERSION_CONFLICT");
    }

    [Theory]
    [InlineData(39)]
    [InlineData(61)]
    [InlineData(-50)]
    public async Task Points_far_from_what_the_evidence_is_worth_are_refused(int points)
    {
        var submission = await SubmitAsync(Samples.Explore);

        await RefusedAsync(
            new { submissionId = submission.Id, finalPoints = points }, "ValidationError POINT_ADJUSTMENT_OUT_OF_BOUNDS finalPoints");
    }

    [Fact]
    public async Task A_rejection_without_a_reason_is_refused()
    {
        var submission = await SubmitAsync(Samples.Explore);
        var traces = await api.Programme.TracesAsync();

        var response = await api.SendAsync(Requests.Reject, new { input = new { submissionId = submission.Id, reviewNote = " " } }, Programme.Budi);

        Assert.Equal("ValidationError VALIDATION_ERROR reviewNote", response.TypedError("rejectSubmission"));
        Assert.Equal(traces, await api.Programme.TracesAsync());
    }

    [Fact]
    public async Task Several_submissions_are_decided_each_on_its_own()
    {
        var open = await SubmitAsync(Samples.Explore);
        var closed = await SubmitAsync(Samples.Explore);
        await api.Programme.ApproveAsync(closed.Id);
        var own = await SubmitAsync(Samples.Explore, Programme.Budi);
        var unknown = Guid.NewGuid();

        var outcomes = (await ReviewAsync(new { submissionIds = new[] { open.Id, closed.Id, own.Id, unknown, open.Id }, decision = "APPROVE" }, Programme.Budi))
            .Data("reviewSubmissions", "outcomes")!.AsArray();

        Assert.Equal([open.Id, closed.Id, own.Id, unknown], outcomes.Select(outcome => (Guid)outcome!["submissionId"]!));
        Assert.Equal(
            [null, "INVALID_SUBMISSION_STATUS", "OWN_SUBMISSION", "NOT_FOUND"],
            outcomes.Select(outcome => (string?)outcome!["refusal"]?["code"]));
        Assert.Equal(("APPROVED", 50), ((string)outcomes[0]!["submission"]!["status"]!, (int)outcomes[0]!["approval"]!["pointsAwarded"]!));
    }

    [Fact]
    public async Task More_than_fifty_at_once_are_refused()
    {
        var traces = await api.Programme.TracesAsync();

        var response = await ReviewAsync(
            new { submissionIds = Enumerable.Range(0, 51).Select(_ => Guid.NewGuid()), decision = "REJECT", reviewNote = "Spam" }, Programme.Budi);

        Assert.Equal("ValidationError VALIDATION_ERROR submissionIds", response.TypedError("reviewSubmissions"));
        Assert.Equal(traces, await api.Programme.TracesAsync());
    }

    private async Task<Submission> SubmitAsync(Evidence evidence, string? author = null) =>
        await api.Programme.SubmitAsync(author ?? await api.Programme.JoinAsync(), evidence);

    private Task<ApiResponse> ApproveAsync(object input, string? user = Programme.Budi) => api.SendAsync(Requests.Approve, new { input }, user);

    private Task<ApiResponse> ReviewAsync(object input, string? user) => api.SendAsync(Requests.Review, new { input }, user);

    private async Task RefusedAsync(object input, string error)
    {
        var traces = await api.Programme.TracesAsync();

        var response = await ApproveAsync(input);

        Assert.Equal(error, response.TypedError("approveSubmission"));
        Assert.Equal(traces, await api.Programme.TracesAsync());
    }
}
