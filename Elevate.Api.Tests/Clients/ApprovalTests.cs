using System.Diagnostics;
using System.Text.Json.Nodes;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Embedded;
using Elevate.Api.Tests.Hosting;

namespace Elevate.Api.Tests.Clients;

/// <summary>The main job on the real program: evidence, approval, points, and everybody who watches, with clients that people use.</summary>
[Collection(RunningAppCollection.Name)]
public sealed class ApprovalTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const string Board = "subscription { onLeaderboardUpdated(top: 50) { period version top { rank handle totalPoints } } }";
    private const string Decisions = "subscription { onSubmissionReviewed { id status reviewer { handle } } }";
    private const string Queue = "subscription { onReviewQueueChanged { pending } }";

    private const string Position = """{ leaderboardPosition(handle: "sari_dewi") { entry { rank totalPoints badges { code } } } }""";

    private readonly ServerFolder _folder = new();
    private AppProcess _app = null!;
    private string _sari = null!;
    private string _budi = null!;
    private int _links;

    public async Task InitializeAsync()
    {
        _app = await AppProcess.StartAsync(_folder.Root);
        _sari = await AppProgram.TokenAsync(_folder.Root, "sari_dewi");
        _budi = await AppProgram.TokenAsync(_folder.Root, "budi_reviewer");
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_approval_moves_the_board_and_everybody_who_watches_sees_it_within_a_second()
    {
        await using var socket = await Watcher.StartAsync("ws", _app.Address, Board);
        await using var stream = await Watcher.StartAsync("sse", _app.Address, Board);
        await using var author = await Watcher.StartAsync("ws", _app.Address, Decisions, _sari);
        await using var reviewer = await Watcher.StartAsync("sse", _app.Address, Queue, _budi);
        await UntilAllListenAsync(socket, stream, author, reviewer);

        var before = await PositionAsync();
        Assert.DoesNotContain("IN_CLASS_INNOVATOR", Badges(before));
        var id = await HandInAsync("""
            { explore: {
                reflection: "We asked an assistant for three designs of one experiment. The class worked out which of them measures what it claims to measure, and why the other two do not."
                classDate: "2025-10-20" } }
            """);

        await using var server = await _folder.StartAsync();
        await using var pulse = await Pulse.StartAsync(server.ConnectionString);
        var approval = await ApproveAsync(id);
        var (approvedAt, since) = (DateTimeOffset.UtcNow, Stopwatch.GetTimestamp());
        Assert.Equal(50, (int)approval["pointsAwarded"]!);
        Assert.Equal("IN_CLASS_INNOVATOR", (string?)Assert.Single(approval["badgesGranted"]!.AsArray())!["code"]);

        var points = (int)before["totalPoints"]! + 50;
        foreach (var watcher in (Watcher[])[socket, stream])
        {
            var tick = await watcher.NextAsync(update => PointsOfSari(update) == points, Patience);
            var (took, standstill) = (tick.At - approvedAt, pulse.Standstill(since, Stopwatch.GetTimestamp()));
            Assert.True(took - standstill < TimeSpan.FromSeconds(1), $"The board came {took} after the approval, and the machine stood still for {standstill}.");
        }

        var decision = await author.NextAsync(submission => (string?)submission["id"] == id, Patience);
        Assert.Equal(("APPROVED", "budi_reviewer"), ((string?)decision.Value["status"], (string?)decision.Value["reviewer"]!["handle"]));
        var pending = (long)(await DatabaseAsync("SELECT count(*) FROM submissions WHERE status = 'PENDING'"))!;
        await reviewer.NextAsync(queue => (long)queue["pending"]! == pending, Patience);

        var after = await PositionAsync();
        Assert.Equal(points, (int)after["totalPoints"]!);
        Assert.True((int)after["rank"]! < (int)before["rank"]!, $"{before["rank"]} became {after["rank"]}.");
        Assert.Contains("IN_CLASS_INNOVATOR", Badges(after));
        Assert.Equal(1L, await DatabaseAsync(
            $"SELECT count(*) FROM audit_log WHERE target_id = '{id}' AND actor_id = 'demo-budi_reviewer' AND action = 'APPROVE_SUBMISSION'"));
    }

    [Theory]
    [InlineData("ws")]
    [InlineData("sse")]
    public async Task Nobody_watches_the_review_queue_without_being_a_reviewer(string kind)
    {
        await using var anonymous = await Watcher.StartAsync(kind, _app.Address, Queue);
        await using var participant = await Watcher.StartAsync(kind, _app.Address, Queue, _sari);
        foreach (var watcher in (Watcher[])[anonymous, participant])
            await Assert.ThrowsAsync<InvalidOperationException>(() => watcher.NextAsync().WaitAsync(Patience));
    }

    /// <summary>No protocol tells when a subscription has begun. So something happens until everybody has heard of it.</summary>
    private async Task UntilAllListenAsync(params Watcher[] watchers)
    {
        var heard = Task.WhenAll(watchers.Select(watcher => watcher.NextAsync()));
        for (var tries = 0; tries < 6 && !heard.IsCompleted; tries++)
        {
            _links++;
            await ApproveAsync(await HandInAsync(
                $$"""{ present: { linkedinUrl: "https://www.linkedin.com/posts/watched-{{_links}}", caption: "What my class found out about sources" } }"""));
            await Task.WhenAny(heard, Task.Delay(TimeSpan.FromSeconds(3)));
        }
        await heard.WaitAsync(Patience);
    }

    private async Task<string> HandInAsync(string evidence)
    {
        var payload = (await _app.QueryAsync(
            $$"""mutation { createSubmission(input: { evidence: {{evidence}} }) { submission { id } errors { __typename ... on Error { message } } } }""", _sari))["createSubmission"]!;
        Assert.Null(payload["errors"]);
        return (string)payload["submission"]!["id"]!;
    }

    private async Task<JsonNode> ApproveAsync(string id)
    {
        var payload = (await _app.QueryAsync(
            """
            mutation($id: UUID!) {
              approveSubmission(input: { submissionId: $id }) { approval { pointsAwarded badgesGranted { code } } errors { __typename ... on Error { message } } }
            }
            """, _budi, new { id }))["approveSubmission"]!;
        Assert.Null(payload["errors"]);
        return payload["approval"]!;
    }

    private async Task<JsonNode> PositionAsync() => (await _app.QueryAsync(Position))["leaderboardPosition"]!["entry"]!;

    private static IEnumerable<string?> Badges(JsonNode entry) => entry["badges"]!.AsArray().Select(badge => (string?)badge!["code"]);

    private static int? PointsOfSari(JsonNode update) =>
        (int?)update["top"]!.AsArray().SingleOrDefault(entry => (string?)entry!["handle"] == "sari_dewi")?["totalPoints"];

    private async Task<object?> DatabaseAsync(string sql)
    {
        await using var server = await _folder.StartAsync();
        return await ServerFolder.QueryAsync(server.ConnectionString, sql);
    }
}
