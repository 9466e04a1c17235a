using System.Text.Json.Nodes;
using Elevate.Api.Tests.Domain;

namespace Elevate.Api.Tests.Api;

public sealed class SubscriptionTests(LiveApiFixture api) : IClassFixture<LiveApiFixture>
{
    private const string Board = """
        subscription ($top: Int! = 10) { onLeaderboardUpdated(top: $top) { period version changedAt top { rank handle totalPoints badges { code } } } }
        """;

    [Fact]
    public async Task A_board_ticks_when_an_approval_changed_it()
    {
        await api.RelayRunsAsync();
        using var board = await EventStream.OpenAsync(api, Board, new { top = 100 });
        var author = await api.Programme.JoinAsync();
        var handle = author["user_".Length..];

        await api.Programme.ApproveAsync((await api.Programme.SubmitAsync(author, Samples.Explore)).Id);

        var update = await FirstAsync(board, "onLeaderboardUpdated", update => Entry(update, handle) is not null);
        Assert.Equal((50, "ALL_TIME"), ((int)Entry(update, handle)!["totalPoints"]!, (string)update["period"]!));
        Assert.Contains("IN_CLASS_INNOVATOR", Entry(update, handle)!["badges"]!.AsArray().Select(badge => (string)badge!["code"]!));

        await api.Programme.ApproveAsync((await api.Programme.SubmitAsync(author, Samples.Explore)).Id);

        var next = await FirstAsync(board, "onLeaderboardUpdated", update => (int)Entry(update, handle)!["totalPoints"]! == 100);
        Assert.True((long)next["version"]! > (long)update["version"]!);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task A_board_has_one_to_a_hundred_lines(int top)
    {
        using var board = await EventStream.OpenAsync(api, Board, new { top });

        Assert.Equal("VALIDATION_ERROR", Code(await board.NextAsync()));
    }

    [Fact]
    public async Task Authors_hear_of_decisions_on_their_own_submissions_only()
    {
        const string Query = "subscription { onSubmissionReviewed { id status reviewNote pointsAwarded activity { code } author { id } } }";
        var (author, other) = (await api.Programme.JoinAsync(), await api.Programme.JoinAsync());
        using var stream = await EventStream.OpenAsync(api, Query, user: author);
        var foreign = await api.Programme.SubmitAsync(other, Samples.Explore);
        var own = await api.Programme.SubmitAsync(author, Samples.Explore);

        await api.Programme.ApproveAsync(foreign.Id);
        await api.Programme.ApproveAsync(own.Id, "Well done");

        var submission = (await stream.NextAsync())!["data"]!["onSubmissionReviewed"]!;
        Assert.Equal((own.Id, author), ((Guid)submission["id"]!, (string)submission["author"]!["id"]!));
        Assert.Equal(("APPROVED", "Well done", 50), ((string)submission["status"]!, (string)submission["reviewNote"]!, (int)submission["pointsAwarded"]!));
    }

    [Fact]
    public async Task Reviewers_hear_how_many_wait()
    {
        using var queue = await EventStream.OpenAsync(api, "subscription { onReviewQueueChanged { pending changedAt } }", user: Programme.Budi);

        await api.Programme.SubmitAsync(await api.Programme.JoinAsync(), Samples.Explore);

        Assert.True((int)(await queue.NextAsync())!["data"]!["onReviewQueueChanged"]!["pending"]! > 0);
    }

    [Theory]
    [InlineData("onSubmissionReviewed { id }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("onReviewQueueChanged { pending }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("onReviewQueueChanged { pending }", Programme.Sari, "AUTH_NOT_AUTHORIZED")]
    public async Task Nobody_else_may_listen(string field, string? user, string code)
    {
        using var stream = await EventStream.OpenAsync(api, $"subscription {{ {field} }}", user: user);

        Assert.Equal(code, Code(await stream.NextAsync()));
        Assert.Null(await stream.NextAsync());
    }

    private static async Task<JsonNode> FirstAsync(EventStream stream, string field, Func<JsonNode, bool> isIt)
    {
        while (true)
        {
            var update = (await stream.NextAsync())!["data"]![field]!;
            if (isIt(update)) return update;
        }
    }

    private static JsonNode? Entry(JsonNode update, string handle) =>
        update["top"]!.AsArray().SingleOrDefault(entry => (string)entry!["handle"]! == handle);

    private static string? Code(JsonNode? result) => (string?)Assert.Single(result!["errors"]!.AsArray())!["extensions"]?["code"];
}
