using Elevate.Api.Tests.Domain;
using Elevate.Domain.Submissions;

namespace Elevate.Api.Tests.Api;

public sealed class AuthorTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly object _better = new { shine = new { ideaTitle = "A better idea", ideaSummary = new string('s', 60) } };

    [Fact]
    public async Task Authors_change_what_is_pending()
    {
        var submission = await SubmitAsync();

        var updated = (await SendAsync(Requests.Update, new { submissionId = submission.Id, evidence = _better, expectedVersion = 1 }, submission.UserId))
            .Data("updateSubmission", "submission")!;

        Assert.Equal(("A better idea", 2), ((string)updated["evidence"]!["ideaTitle"]!, (int)updated["version"]!));
    }

    [Fact]
    public async Task Authors_show_what_is_approved()
    {
        var submission = await SubmitAsync();
        await api.Programme.ApproveAsync(submission.Id);

        var updated = (await SendAsync(Requests.Update, new { submissionId = submission.Id, visibility = "PUBLIC" }, submission.UserId))
            .Data("updateSubmission", "submission")!;
        var refused = await SendAsync(Requests.Update, new { submissionId = submission.Id, evidence = _better }, submission.UserId);

        Assert.Equal(("APPROVED", "PUBLIC"), ((string)updated["status"]!, (string)updated["visibility"]!));
        Assert.Equal("StateConflictError INVALID_SUBMISSION_STATUS", refused.TypedError("updateSubmission"));
        Assert.Equal("APPROVED", (string)refused.At("updateSubmission")!["errors"]![0]!["status"]!);
    }

    [Fact]
    public async Task Authors_take_back_what_is_pending_and_nothing_else()
    {
        var pending = await SubmitAsync();
        var approved = await SubmitAsync();
        await api.Programme.ApproveAsync(approved.Id);

        var withdrawn = (await SendAsync(Requests.Withdraw, new { submissionId = pending.Id }, pending.UserId)).Data("withdrawSubmission", "submission")!;
        var refused = await SendAsync(Requests.Withdraw, new { submissionId = approved.Id }, approved.UserId);

        Assert.Equal(pending.Id, (Guid)withdrawn["id"]!);
        Assert.Equal(0, await api.Programme.ScalarAsync<long>("SELECT count(*) FROM submissions WHERE id = $1", pending.Id));
        Assert.Equal("StateConflictError INVALID_SUBMISSION_STATUS", refused.TypedError("withdrawSubmission"));
    }

    [Theory]
    [InlineData(Programme.Rina)]
    [InlineData(Programme.Budi)]
    [InlineData(Programme.Admin)]
    public async Task To_others_it_looks_as_if_it_were_not_there(string other)
    {
        var submission = await SubmitAsync();
        var traces = await api.Programme.TracesAsync();

        var update = await SendAsync(Requests.Update, new { submissionId = submission.Id, visibility = "PUBLIC" }, other);
        var withdrawal = await SendAsync(Requests.Withdraw, new { submissionId = submission.Id }, other);
        var missing = await SendAsync(Requests.Withdraw, new { submissionId = Guid.NewGuid() }, other);

        Assert.Equal("NotFoundError NOT_FOUND", update.TypedError("updateSubmission"));
        Assert.Equal("NotFoundError NOT_FOUND", withdrawal.TypedError("withdrawSubmission"));
        Assert.Equal(missing.Body.ToJsonString(), withdrawal.Body.ToJsonString());
        Assert.Equal(traces, await api.Programme.TracesAsync());
    }

    [Fact]
    public async Task A_version_that_is_not_the_newest_is_refused()
    {
        var submission = await SubmitAsync();
        var traces = await api.Programme.TracesAsync();

        var update = await SendAsync(Requests.Update, new { submissionId = submission.Id, evidence = _better, expectedVersion = 7 }, submission.UserId);
        var withdrawal = await SendAsync(Requests.Withdraw, new { submissionId = submission.Id, expectedVersion = 7 }, submission.UserId);

        Assert.Equal("StateConflictError VERSION_CONFLICT", update.TypedError("updateSubmission"));
        Assert.Equal("StateConflictError VERSION_CONFLICT", withdrawal.TypedError("withdrawSubmission"));
        Assert.Equal(traces, await api.Programme.TracesAsync());
    }

    [Theory]
    [InlineData(Requests.Update)]
    [InlineData(Requests.Withdraw)]
    public async Task Anonymous_callers_are_told_to_sign_in(string mutation)
    {
        var submission = await SubmitAsync();

        var response = await api.SendAsync(mutation, new { input = new { submissionId = submission.Id } });

        Assert.Equal("AUTH_NOT_AUTHENTICATED", response.ErrorCode);
        Assert.Equal(1, await api.Programme.ScalarAsync<int>("SELECT version FROM submissions WHERE id = $1", submission.Id));
    }

    private async Task<Submission> SubmitAsync() => await api.Programme.SubmitAsync(await api.Programme.JoinAsync(), Samples.Shine);

    private Task<ApiResponse> SendAsync(string mutation, object input, string user) => api.SendAsync(mutation, new { input }, user);
}
