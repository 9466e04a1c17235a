using System.Text.Json.Nodes;
using Elevate.Api.Tests.Api;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;

namespace Elevate.Api.Tests.Outbox;

public sealed class NodesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Subscribers_of_every_node_see_the_newest_board()
    {
        var programme = new Programme(database.DataSource);
        var user = await programme.JoinAsync();
        await using var one = await RunningApp.StartAsync(database.ConnectionString);
        await using var two = await RunningApp.StartAsync(database.ConnectionString);
        await using var here = await ListenAsync(one);
        await using var there = await ListenAsync(two);

        var first = await Task.WhenAll(here.ReceiveAfterAsync(AwardAsync), there.ReceiveAfterAsync(AwardAsync));
        await AwardAsync();
        var points = await programme.ScalarAsync<long>("SELECT sum(delta_points) FROM points_ledger WHERE user_id = $1", user);

        Assert.Equal([points, points], await Task.WhenAll(UntilAsync(here, first[0], points), UntilAsync(there, first[1], points)));

        Task AwardAsync() => programme.AwardAsync(user, 1);
    }

    private static async Task<Subscriber> ListenAsync(RunningApp app)
    {
        var subscriber = await Subscriber.ConnectAsync(app.Address);
        Assert.Equal("connection_ack", await subscriber.ReceiveAsync("type"));
        await subscriber.SubscribeAsync("subscription { onLeaderboardUpdated { version top { totalPoints } } }");
        return subscriber;
    }

    /// <summary>Listens until the first of the board has so many points; versions only rise.</summary>
    private static async Task<long> UntilAsync(Subscriber subscriber, JsonNode message, long points)
    {
        while (true)
        {
            var board = message["payload"]!["data"]!["onLeaderboardUpdated"]!;
            if ((long)board["top"]![0]!["totalPoints"]! >= points) return (long)board["top"]![0]!["totalPoints"]!;
            message = await subscriber.ReceiveAsync();
            Assert.True((long)message["payload"]!["data"]!["onLeaderboardUpdated"]!["version"]! > (long)board["version"]!);
        }
    }
}
