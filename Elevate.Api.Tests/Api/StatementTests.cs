using System.Text;
using System.Text.RegularExpressions;
using Elevate.Api.Tests.Domain;
using Elevate.Domain.Activities;
using Snapshooter.Xunit;

namespace Elevate.Api.Tests.Api;

/// <summary>
/// Every operation with the statements that it takes, beside what it answers: how many there are does not depend on how many rows are read.
/// </summary>
public sealed partial class StatementTests(StatementFixture api) : IClassFixture<StatementFixture>
{
    public static TheoryData<string, string?, string> Queries => new()
    {
        { "activities", null, "{ activities { code name } }" },
        { "activityMetrics", null, "{ activityMetrics { activity { code name } totalSubmissions totalPointsAwarded } }" },
        { "activityTimeline", null, "{ activityTimeline(from: \"2025-01-01\", to: \"2025-01-01\") { date activity { code name } pointsAwarded } }" },
        { "badges", null, "{ badges { code } }" },
        { "cohortMetrics", null, "{ cohortMetrics { cohort totalPoints } }" },
        { "schoolMetrics", null, "{ schoolMetrics { school totalPoints } }" },
        { "platformStats", null, "{ platformStats { totalEducators totalSubmissions } }" },
        { "leaderboard", null, "{ leaderboard(first: 10) { totalCount nodes { rank handle totalPoints badges { code } } } }" },
        { "leaderboardSearch", null, "{ leaderboard(first: 10, search: \"dewi\", cohort: \"Bandung 2025\") { totalCount nodes { rank handle } } }" },
        { "leaderboardPosition", null, "{ leaderboardPosition(handle: \"sari_dewi\") { entry { rank badges { code } } neighbours { rank handle badges { code } } } }" },
        { "profile", null, "{ profile(handle: \"sari_dewi\") { name totalPoints badges { code } submissions { totalCount nodes { activity { code } } } } }" },
        { "me", Programme.Sari, "{ me { handle email role totalPoints badges { code } submissions(first: 2) { totalCount nodes { status activity { code } pointsAwarded attachments reviewer { handle } } } pointsHistory { totalCount nodes { deltaPoints activity { code } } } } }" },
        { "submission", Programme.Budi, $"{{ submission(id: \"{StatementFixture.FirstId}\") {{ status activity {{ code }} author {{ handle email role }} reviewer {{ handle }} pointsAwarded attachments reviewNote }} }}" },
        { "submissions", Programme.Budi, "{ submissions(first: 2, where: { activity: { eq: EXPLORE } }, order: [{ status: DESC }]) { totalCount nodes { status activity { code } author { handle email totalPoints badges { code } } reviewer { handle } pointsAwarded attachments reviewNote } } }" },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Queries_take_few_statements(string name, string? user, string query)
    {
        await api.SendAsync(query, user: user);
        api.Statements.Take();

        var response = await api.SendAsync(query, user: user);

        response.Data();
        Describe(response.Body.ToJsonString(_indented)).MatchSnapshot($"StatementTests.{name}");
    }

    [Fact]
    public async Task Lists_in_lists_take_one_statement_a_level()
    {
        var response = await api.SendAsync(
            "{ a: submission(id: \"" + StatementFixture.FirstId + "\") { ...s } b: submission(id: \"" + StatementFixture.SecondId + "\") { ...s } } "
            + "fragment s on Submission { author { handle totalPoints badges { code } submissions(first: 5) { totalCount nodes { status activity { code } pointsAwarded author { handle } } } } }",
            user: Programme.Budi);
        response.Data();
        Describe(response.Body.ToJsonString(_indented)).MatchSnapshot("StatementTests.nested");
    }

    [Fact]
    public async Task Handing_in_takes_two_round_trips_and_the_answer()
    {
        var author = await api.Programme.JoinAsync();

        await api.SendAsync(Requests.Create, new { input = new { evidence = Inputs.Explore(), attachments = new[] { Samples.Path(author, ActivityCode.Explore) }, idempotencyKey = "key" } }, author);

        Describe("").MatchSnapshot("StatementTests.createSubmission");
    }

    [Fact]
    public async Task An_approval_takes_three_round_trips_and_the_answer()
    {
        var submission = await api.Programme.SubmitAsync(await api.Programme.JoinAsync(), Samples.Explore);

        (await api.SendAsync(Requests.Approve, new { input = new { submissionId = submission.Id } }, Programme.Budi)).Data();

        Describe("").MatchSnapshot("StatementTests.approveSubmission");
    }

    [Theory]
    [InlineData("updateSubmission")]
    [InlineData("withdrawSubmission")]
    [InlineData("rejectSubmission")]
    [InlineData("reviewSubmissions")]
    [InlineData("revokeSubmission")]
    public async Task Other_decisions_take_few_statements(string mutation)
    {
        var author = await api.Programme.JoinAsync();
        var id = (await api.Programme.SubmitAsync(author, Samples.Explore)).Id;
        if (mutation == "revokeSubmission") await api.Programme.ApproveAsync(id);
        var (request, input, user) = mutation switch
        {
            "updateSubmission" => (Requests.Update, new { submissionId = id, visibility = "PUBLIC" }, author),
            "withdrawSubmission" => (Requests.Withdraw, new { submissionId = id }, author),
            "rejectSubmission" => (Requests.Reject, new { submissionId = id, reviewNote = "Tell more" }, Programme.Budi),
            "reviewSubmissions" => (Requests.Review, (object)new { submissionIds = new[] { id }, decision = "APPROVE" }, Programme.Budi),
            _ => (Requests.Revoke, new { submissionId = id, reason = "Handed in twice" }, Programme.Admin)
        };
        api.Statements.Take();

        (await api.SendAsync(request, new { input }, user)).Data();

        Describe("").MatchSnapshot($"StatementTests.{mutation}");
    }

    private static readonly System.Text.Json.JsonSerializerOptions _indented = new() { WriteIndented = true };

    private string Describe(string response)
    {
        var text = new StringBuilder(response).AppendLine();
        var statements = api.Statements.Take();
        text.AppendLine().Append(statements.Count).AppendLine(statements.Count == 1 ? " statement" : " statements");
        // Siblings start together, and which of them reaches the database first is chance.
        foreach (var statement in statements.Order(StringComparer.Ordinal)) text.AppendLine().AppendLine(Spaces().Replace(statement, "\n").Trim());
        return text.ToString();
    }

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex Spaces();
}
