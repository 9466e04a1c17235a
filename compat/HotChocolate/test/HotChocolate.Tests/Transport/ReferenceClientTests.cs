using System.Text.Json;
using System.Text.Json.Nodes;
using HotChocolate.Tests.Recorded;
using HotChocolate.Tests.Reference;

namespace HotChocolate.Tests.Transport;

/// <summary>The reference clients of the protocols talk to the sample application.</summary>
public sealed class ReferenceClientTests(SampleServer server) : IClassFixture<SampleServer>
{
    private string Url => new Uri(server.Address, "/graphql").ToString();

    [Fact]
    public void EveryAuditOfGraphQLOverHttpPasses()
    {
        var audits = JsonDocument.Parse(NodeReference.Run("audits.mjs", new JsonObject { ["url"] = Url }.ToJsonString())).RootElement;

        Assert.InRange(audits.GetArrayLength(), 60, 100);
        Assert.Empty(audits.EnumerateArray().Where(audit => audit.GetProperty("status").GetString() != "ok").Select(audit => audit.GetRawText()));
    }

    [Theory]
    [InlineData("ws")]
    [InlineData("sse")]
    public void AClientReceivesEvents(string client)
    {
        var received = Run(new JsonObject
        {
            ["client"] = client,
            ["url"] = Url,
            ["subscription"] = "subscription { leaderboardChanged(period: ALL_TIME) { total } }",
            ["ready"] = Publish(-1),
            ["isReady"] = JsonNode.Parse("""{"leaderboardChanged":{"total":-1}}"""),
            ["publish"] = new JsonArray(Publish(1), Publish(2)),
            ["take"] = 2
        });

        Assert.Equal("""[{"data":{"leaderboardChanged":{"total":1}}},{"data":{"leaderboardChanged":{"total":2}}}]""", received);
    }

    [Theory]
    [InlineData("ws")]
    [InlineData("sse")]
    public void AClientReceivesAStreamToItsEnd(string client)
    {
        var received = Run(new JsonObject { ["client"] = client, ["url"] = Url, ["subscription"] = "subscription { countdown(from: 2) }" });

        Assert.Equal("""[{"data":{"countdown":2}},{"data":{"countdown":1}}]""", received);
    }

    [Theory]
    [InlineData("ws")]
    [InlineData("sse")]
    public void AClientReceivesTheResultOfAQuery(string client)
    {
        var received = Run(new JsonObject { ["client"] = client, ["url"] = Url, ["subscription"] = "{ hello }" });

        Assert.Equal("""[{"data":{"hello":"world"}}]""", received);
    }

    private static string Publish(int total) => $"mutation {{ publishLeaderboard(input: {{ period: ALL_TIME, total: {total} }}) {{ boolean }} }}";

    private static string Run(JsonObject input) => NodeReference.Run("clients.mjs", input.ToJsonString());
}
