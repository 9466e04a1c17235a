using Elevate.Api.Tests.Api;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Domain;
using Elevate.Api.Tests.Hosting;
using Elevate.Api.Tests.Outbox;
using Elevate.Api.Topics;
using Elevate.Persistence;
using Elevate.Persistence.Outbox;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Elevate.Api.Tests.Topics;

/// <summary>Whichever node takes a message from the outbox, subscribers of all nodes hear of it.</summary>
public sealed class BackplaneTests : IAsyncLifetime
{
    private readonly DatabaseFixture _database = new();
    private Programme _programme = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _programme = new Programme(_database.DataSource);
        await _programme.FoundAsync();
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Authors_on_all_nodes_hear_of_every_decision_once_and_in_one_order()
    {
        await using var one = await RunningApp.StartAsync(_database.ConnectionString);
        await using var two = await RunningApp.StartAsync(_database.ConnectionString);
        await using var here = await SubscribeAsync(one, Programme.Sari, "onSubmissionReviewed { id status }");
        await using var there = await SubscribeAsync(two, Programme.Sari, "onSubmissionReviewed { id status }");

        var known = await ApproveAsync();
        await Task.WhenAll(here.ReceiveAfterAsync(() => AnnounceAsync(known)), there.ReceiveAfterAsync(() => AnnounceAsync(known)));

        Guid[] decided = [await ApproveAsync(), await ApproveAsync(), await ApproveAsync()];

        Assert.Equal(decided, await UntilAsync(here, known, decided[^1]));
        Assert.Equal(decided, await UntilAsync(there, known, decided[^1]));
    }

    [Fact]
    public async Task Reviewers_on_all_nodes_hear_of_the_queue()
    {
        await using var one = await RunningApp.StartAsync(_database.ConnectionString);
        await using var two = await RunningApp.StartAsync(_database.ConnectionString);
        await using var here = await SubscribeAsync(one, Programme.Budi, "onReviewQueueChanged { pending }");
        await using var there = await SubscribeAsync(two, Programme.Budi, "onReviewQueueChanged { pending }");

        await Task.WhenAll(here.ReceiveAfterAsync(() => WriteAsync("submission.test", "{}")), there.ReceiveAfterAsync(() => WriteAsync("submission.test", "{}")));
        await _programme.SubmitAsync(Programme.Sari, Samples.Explore);

        foreach (var reviewer in new[] { here, there })
            while (await reviewer.ReceiveAsync("payload", "data", "onReviewQueueChanged", "pending") != "1") { }
    }

    [Fact]
    public async Task Boards_tick_on_every_node_without_the_backplane()
    {
        await using var app = await RunningApp.StartAsync(_database.ConnectionString);
        await using var board = await Subscriber.ConnectAsync(app.Address);
        Assert.Equal("connection_ack", await board.ReceiveAsync("type"));
        await board.SubscribeAsync("subscription { onLeaderboardUpdated { version } }");
        await using var author = await SubscribeAsync(app, Programme.Sari, "onSubmissionReviewed { id }");
        var known = await ApproveAsync();
        await using var witness = await _database.DataSource.OpenConnectionAsync();
        var carried = new List<string>();
        witness.Notification += (_, notification) => carried.Add(notification.Payload);
        await using (var listen = new NpgsqlCommand("LISTEN elevate_topics", witness)) await listen.ExecuteNonQueryAsync();

        await board.ReceiveAfterAsync(() => _programme.AwardAsync(Programme.Rina, 1));
        await author.ReceiveAfterAsync(() => AnnounceAsync(known));
        await board.ReceiveAfterAsync(() => _programme.AwardAsync(Programme.Rina, 1));
        await using (var read = new NpgsqlCommand("SELECT 1", witness)) await read.ExecuteNonQueryAsync();

        Assert.Contains(carried, payload => payload.Contains(Programme.Sari, StringComparison.Ordinal));
        Assert.DoesNotContain(carried, payload => payload.Contains("leaderboard", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_backplane_goes_past_the_pooler()
    {
        await using var app = await RunningApp.StartAsync(
            _database.ConnectionString, directConnectionString: _database.ConnectionString + ";Application Name=past");
        await using var author = await SubscribeAsync(app, Programme.Sari, "onSubmissionReviewed { id }");
        var known = await ApproveAsync();

        await author.ReceiveAfterAsync(() => AnnounceAsync(known));

        Assert.Equal(2, await _programme.ScalarAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'past topics'"));
    }

    [Fact]
    public async Task A_node_may_keep_its_news_to_itself()
    {
        await using var app = await RunningApp.StartAsync(_database.ConnectionString, settings: "--Subscriptions:Backplane=memory");
        await using var author = await SubscribeAsync(app, Programme.Sari, "onSubmissionReviewed { id }");
        var known = await ApproveAsync();

        await author.ReceiveAfterAsync(() => AnnounceAsync(known));

        Assert.Equal(0, await _programme.ScalarAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE '% topics'"));
    }

    [Theory]
    [InlineData(null, "Host=direct")]
    [InlineData("", "Host=direct")]
    [InlineData("Postgres", "Host=direct")]
    [InlineData("memory", null)]
    public void The_backplane_is_the_database_unless_the_settings_say_otherwise(string? setting, string? expected)
        => Assert.Equal(expected, TopicRegistration.BackplaneOf(Settings(setting), "Host=direct"));

    [Theory]
    [InlineData("Redis")]
    [InlineData("7")]
    public void There_is_no_other_backplane(string setting)
    {
        var refusal = Assert.Throws<OperatorException>(() => TopicRegistration.BackplaneOf(Settings(setting), "Host=direct"));
        Assert.Contains("Subscriptions:Backplane", refusal.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Settings(string? backplane) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Subscriptions:Backplane", backplane)]).Build();

    private static async Task<Subscriber> SubscribeAsync(RunningApp app, string user, string field)
    {
        var subscriber = await Subscriber.SignInAsync(app.Address, app.TokenOf(user));
        await subscriber.SubscribeAsync($"subscription {{ {field} }}");
        return subscriber;
    }

    /// <summary>The decisions up to one, without those on the submission that was only announced until somebody listened.</summary>
    private static async Task<List<Guid>> UntilAsync(Subscriber author, Guid announced, Guid last)
    {
        var heard = new List<Guid>();
        while (heard.LastOrDefault() != last)
        {
            var submission = Guid.Parse((await author.ReceiveAsync("payload", "data", "onSubmissionReviewed", "id"))!);
            if (submission != announced) heard.Add(submission);
        }
        return heard;
    }

    private Task AnnounceAsync(Guid submission) =>
        WriteAsync(OutboxMessageTypes.SubmissionReviewed, $$"""{ "user_id": "{{Programme.Sari}}", "submission_id": "{{submission}}" }""");

    private Task WriteAsync(string type, string payload) =>
        _programme.ExecuteAsync("INSERT INTO outbox_messages (type, payload) VALUES ($1, $2::jsonb)", type, payload);

    private async Task<Guid> ApproveAsync()
    {
        var submission = (await _programme.SubmitAsync(Programme.Sari, Samples.Explore)).Id;
        await _programme.ApproveAsync(submission);
        return submission;
    }
}
