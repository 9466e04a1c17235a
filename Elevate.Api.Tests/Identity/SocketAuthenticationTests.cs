using Elevate.Api.Identity;
using Elevate.Api.Submissions;
using Elevate.Api.Tests.Api;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;
using Elevate.Persistence.Submissions;

namespace Elevate.Api.Tests.Identity;

public sealed class SocketAuthenticationTests : IAsyncLifetime
{
    private const string Queue = "subscription { onReviewQueueChanged { pending } }";

    private readonly DatabaseFixture _database = new();
    private readonly ManualClock _clock = new(DateTimeOffset.UtcNow);
    private RunningApp _app = null!;
    private Programme _programme = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _programme = new Programme(_database.DataSource);
        _app = await RunningApp.StartAsync(_database.ConnectionString, _clock);
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task The_token_of_connection_init_signs_in()
    {
        var author = await _programme.JoinAsync();
        await using var subscriber = await Subscriber.SignInAsync(_app.Address, _app.TokenOf(author));

        await subscriber.SubscribeAsync("{ me { id } }");

        Assert.Equal(author, await subscriber.ReceiveAsync("payload", "data", "me", "id"));
    }

    [Fact]
    public async Task Without_a_token_the_caller_is_anonymous()
    {
        await using var subscriber = await Subscriber.ConnectAsync(_app.Address);
        Assert.Equal("connection_ack", await subscriber.ReceiveAsync("type"));

        await subscriber.SubscribeAsync(Queue);

        Assert.Equal("AUTH_NOT_AUTHENTICATED", (await subscriber.ReceiveAsync())["payload"]![0]!["extensions"]!["code"]!.ToString());
    }

    [Theory]
    [InlineData("Bearer none.of.this")]
    [InlineData("Basic c2FyaTpkZXdp")]
    [InlineData("none")]
    public async Task A_bad_token_is_refused(string authorization)
    {
        await using var subscriber = await Subscriber.ConnectAsync(_app.Address, new { Authorization = authorization });

        Assert.StartsWith("4401", await subscriber.ReceiveCloseAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_connection_ends_with_its_token()
    {
        await using var subscriber = await Subscriber.SignInAsync(_app.Address, _app.TokenOf(await _programme.JoinAsync()));

        _clock.Advance(DevelopmentTokens.Lifetime - TimeSpan.FromMinutes(1));
        await subscriber.SubscribeAsync("{ me { id } }");
        Assert.Equal("next", await subscriber.ReceiveAsync("type"));
        _clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("1008 The token has expired.", await subscriber.ReceiveCloseAsync());
    }

    [Fact]
    public async Task A_connection_does_not_keep_the_app_from_stopping()
    {
        await using var subscriber = await Subscriber.SignInAsync(_app.Address, _app.TokenOf(await _programme.JoinAsync()));
        await subscriber.SubscribeAsync("subscription { onSubmissionReviewed { id } }");

        var stop = _app.StopAsync();

        Assert.Equal("1001 The server stops.", await subscriber.ReceiveCloseAsync());
        await stop;
    }

    [Fact]
    public async Task A_role_that_was_taken_away_is_gone_from_a_living_connection()
    {
        var reviewer = await _programme.JoinAsync();
        await SetRoleAsync(reviewer, "REVIEWER");
        await using var subscriber = await Subscriber.SignInAsync(_app.Address, _app.TokenOf(reviewer));
        await subscriber.SubscribeAsync(Queue);
        var first = await subscriber.ReceiveAfterAsync(() => AnnounceAsync(1));
        Assert.Equal("1", first["payload"]!["data"]!["onReviewQueueChanged"]!["pending"]!.ToString());

        await SetRoleAsync(reviewer, "PARTICIPANT");
        _clock.Advance(HttpActorAccessor.Memory + TimeSpan.FromTicks(1));
        await AnnounceAsync(2);

        var last = first;
        while (last["payload"]?["errors"] is null) last = await subscriber.ReceiveAsync();
        Assert.Equal("AUTH_NOT_AUTHORIZED", last["payload"]!["errors"]![0]!["extensions"]!["code"]!.ToString());
        Assert.DoesNotContain("pending", last.ToJsonString());
    }

    private Task AnnounceAsync(int pending) =>
        _app.Topics.SendAsync(SubmissionTopics.QueueChanged, new ReviewQueue(pending, _clock.Now)).AsTask();

    private Task SetRoleAsync(string user, string role) => _programme.ExecuteAsync($"UPDATE users SET role = '{role}' WHERE id = $1", user);
}
