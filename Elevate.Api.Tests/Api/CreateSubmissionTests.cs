using Elevate.Api.Tests.Domain;
using Elevate.Domain.Activities;

namespace Elevate.Api.Tests.Api;

public sealed class CreateSubmissionTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("LEARN", "LearnEvidence")]
    [InlineData("EXPLORE", "ExploreEvidence")]
    [InlineData("AMPLIFY", "AmplifyEvidence")]
    [InlineData("PRESENT", "PresentEvidence")]
    [InlineData("SHINE", "ShineEvidence")]
    public async Task An_educator_hands_in_evidence_of_every_stage(string activity, string type)
    {
        var author = await api.Programme.JoinAsync();
        var evidence = activity switch
        {
            "LEARN" => Inputs.Learn,
            "EXPLORE" => Inputs.Explore(),
            "AMPLIFY" => Inputs.Amplify(author),
            "PRESENT" => Inputs.Present,
            _ => Inputs.Shine
        };

        var submission = (await CreateAsync(author, new { evidence })).Data("createSubmission", "submission")!;

        Assert.Equal(("PENDING", "PRIVATE", 1), ((string)submission["status"]!, (string)submission["visibility"]!, (int)submission["version"]!));
        Assert.Equal((activity, type), ((string)submission["activity"]!["code"]!, (string)submission["evidence"]!["__typename"]!));
        Assert.Equal(author, (string)submission["author"]!["id"]!);
    }

    [Fact]
    public async Task A_repeated_idempotency_key_brings_the_first_submission_again()
    {
        var author = await api.Programme.JoinAsync();
        var input = new { evidence = Inputs.Explore(), visibility = "PUBLIC", idempotencyKey = "once", attachments = new[] { Samples.Path(author, ActivityCode.Explore) } };

        var first = (await CreateAsync(author, input)).Data("createSubmission", "submission")!;
        var traces = await api.Programme.TracesAsync();
        var second = (await CreateAsync(author, input)).Data("createSubmission", "submission")!;
        var third = await CreateAsync(author, new { evidence = Inputs.Shine, idempotencyKey = "once" });

        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Equal(("PUBLIC", input.attachments[0]), ((string)first["visibility"]!, (string)first["attachments"]![0]!));
        Assert.Equal("DuplicateError IDEMPOTENCY_KEY_REUSED", third.TypedError("createSubmission"));
        Assert.Equal(traces, await api.Programme.TracesAsync());
    }

    [Fact]
    public Task A_student_is_refused() => RefusedAsync(Programme.Tono, Inputs.Explore(), "ForbiddenError NOT_ELIGIBLE");

    [Fact]
    public Task An_unconfirmed_educator_is_refused() => RefusedAsync(Programme.Newcomer, Inputs.Explore(), "ForbiddenError NOT_ELIGIBLE");

    [Fact]
    public Task A_short_reflection_is_refused() =>
        RefusedAsync(Programme.Sari, Inputs.Explore(149), "ValidationError VALIDATION_ERROR evidence.explore.reflection");

    [Fact]
    public Task Too_many_peers_are_refused() => RefusedAsync(
        Programme.Sari, Inputs.Amplify(Programme.Sari, peers: 51), "ValidationError VALIDATION_ERROR evidence.amplify.peersTrained");

    [Fact]
    public Task Files_of_somebody_else_are_refused() => RefusedAsync(
        Programme.Sari, Inputs.Amplify(Programme.Rina), "ValidationError EVIDENCE_NOT_OWNED evidence.amplify.attendanceProofFiles");

    [Fact]
    public async Task A_second_active_course_is_refused()
    {
        var author = await api.Programme.JoinAsync();
        (await CreateAsync(author, new { evidence = Inputs.Learn })).Data("createSubmission", "submission", "id");

        await RefusedAsync(author, Inputs.Learn, "DuplicateError ALREADY_EXISTS");
    }

    [Fact]
    public async Task A_training_beyond_the_weekly_quota_is_refused_with_the_numbers()
    {
        var author = await api.Programme.JoinAsync();
        (await CreateAsync(author, new { evidence = Inputs.Amplify(author, peers: 30) })).Data("createSubmission", "submission", "id");

        var response = await RefusedAsync(author, Inputs.Amplify(author, peers: 21), "QuotaExceededError CAP_PEERS_7D");

        var error = response.At("createSubmission")!["errors"]![0]!;
        Assert.Equal((30, 21, 50), ((int)error["prior"]!, (int)error["requested"]!, (int)error["cap"]!));
        Assert.Equal(TimeSpan.FromDays(7), (DateTimeOffset)error["windowEnd"]! - (DateTimeOffset)error["windowStart"]!);
    }

    [Fact]
    public async Task An_anonymous_caller_is_told_to_sign_in()
    {
        var traces = await api.Programme.TracesAsync();

        var response = await api.SendAsync(Requests.Create, new { input = new { evidence = Inputs.Shine } });

        Assert.Equal("AUTH_NOT_AUTHENTICATED", response.ErrorCode);
        Assert.Equal(traces, await api.Programme.TracesAsync());
    }

    [Fact]
    public async Task Evidence_of_two_stages_is_no_request()
    {
        var response = await api.SendAsync(
            "mutation { createSubmission(input: { evidence: { shine: { ideaTitle: \"Idea\", ideaSummary: \"s\" }, learn: null } }) { submission { id } } }",
            user: Programme.Sari);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.Status);
    }

    private Task<ApiResponse> CreateAsync(string user, object input) => api.SendAsync(Requests.Create, new { input }, user);

    private async Task<ApiResponse> RefusedAsync(string user, object evidence, string error)
    {
        var traces = await api.Programme.TracesAsync();

        var response = await CreateAsync(user, new { evidence });

        Assert.Equal(error, response.TypedError("createSubmission"));
        Assert.Equal(traces, await api.Programme.TracesAsync());
        return response;
    }
}
