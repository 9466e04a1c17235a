using System.Net;
using System.Net.Http.Headers;
using Elevate.Api.Tests.Api;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;
using Elevate.Persistence.Users;

namespace Elevate.Api.Tests.Identity;

/// <summary>Two nodes on one database, and connections that were open when tokens were revoked.</summary>
public sealed class RevocationTests : IAsyncLifetime
{
    private const string Board = "subscription { onLeaderboardUpdated(top: 1) { period } }";

    private readonly DatabaseFixture _database = new();
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("elevate-keys-");
    private readonly HttpClient _client = new();
    private readonly List<RunningApp> _nodes = [];
    private Programme _programme = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _programme = new Programme(_database.DataSource);
        // The tokens of one are good on the other.
        for (var node = 0; node < 2; node++)
            _nodes.Add(await RunningApp.StartAsync(_database.ConnectionString, null, null, $"--Postgres:DataRoot={_keys.FullName}"));
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        foreach (var node in _nodes) await node.DisposeAsync();
        await _database.DisposeAsync();
        _keys.Delete(recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sockets_and_streams_end_on_every_node_and_do_not_come_back_with_the_old_token(bool everyone)
    {
        var user = await _programme.JoinAsync();
        var token = _nodes[0].TokenOf(user);
        var sockets = new List<Subscriber>();
        var streams = new List<StreamReader>();
        foreach (var node in _nodes)
        {
            sockets.Add(await Subscriber.SignInAsync(node.Address, token));
            streams.Add(new StreamReader(await (await OpenStreamAsync(node, token)).EnsureSuccessStatusCode().Content.ReadAsStreamAsync()));
        }

        await new TokenCutoffs(_database.DataSource, TimeProvider.System).RevokeAsync(everyone ? null : user, "root@bastion");

        foreach (var socket in sockets)
        {
            Assert.Equal("1008 The token was revoked.", await socket.ReceiveCloseAsync());
            await socket.DisposeAsync();
        }
        foreach (var stream in streams) await ReadToEndAsync(stream);
        foreach (var node in _nodes)
        {
            await using var again = await Subscriber.ConnectAsync(node.Address, new { Authorization = $"Bearer {token}" });
            Assert.StartsWith("4401", await again.ReceiveCloseAsync(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Unauthorized, (await OpenStreamAsync(node, token)).StatusCode);
        }
    }

    [Fact]
    public async Task A_new_token_opens_them_again_and_those_of_others_stay_open()
    {
        var (user, other) = (await _programme.JoinAsync(), await _programme.JoinAsync());
        await using var bystander = await Subscriber.SignInAsync(_nodes[1].Address, _nodes[1].TokenOf(other));
        await using var socket = await Subscriber.SignInAsync(_nodes[0].Address, _nodes[0].TokenOf(user));

        // As of a minute ago, so that a token of this moment is a new one: tokens tell seconds.
        var old = Forged.Issued(_nodes[0].Key, user, DateTimeOffset.UtcNow.AddMinutes(-5));
        await using var aged = await Subscriber.SignInAsync(_nodes[0].Address, old);
        await new TokenCutoffs(_database.DataSource, new ManualClock(DateTimeOffset.UtcNow.AddMinutes(-1))).RevokeAsync(user, "root@bastion");

        Assert.Equal("1008 The token was revoked.", await aged.ReceiveCloseAsync());
        foreach (var open in new[] { socket, bystander })
        {
            await open.SubscribeAsync("{ me { id } }");
            Assert.Equal(open == socket ? user : other, await open.ReceiveAsync("payload", "data", "me", "id"));
        }
    }

    private Task<HttpResponseMessage> OpenStreamAsync(RunningApp node, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(node.Address, $"/graphql?query={Uri.EscapeDataString(Board)}"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task ReadToEndAsync(StreamReader stream)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            while (await stream.ReadLineAsync(patience.Token) is not null)
            {
            }
        }
        catch (IOException)
        {
            // The connection broke, which is an end too.
        }
    }
}
