using System.Transactions;
using HotChocolate.Execution;
using HotChocolate.Tests.Data;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace HotChocolate.Subscriptions.Postgres;

/// <summary>Two nodes on one server.</summary>
[Collection(nameof(Node))]
public sealed class PostgresTopicsTests(PostgresServer server) : IAsyncLifetime
{
    // Every test has a channel of its own, with a name that has to be quoted.
    private readonly string _channel = $"Test \"{Guid.NewGuid():N}\"";
    private Node _a = null!;
    private Node _b = null!;

    public Task InitializeAsync()
    {
        _a = new Node(server, _channel);
        _b = new Node(server, _channel);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _a.DisposeAsync();
        await _b.DisposeAsync();
    }

    [Fact]
    public async Task A_message_reaches_the_listeners_of_all_nodes_once()
    {
        await using var here = await _a.ListenAsync<string>("t");
        await using var there = await _b.ListenAsync<string>("t");
        await using var other = await _b.ListenAsync<string>("T");

        await _a.Sender.SendAsync("t", "one");
        await _b.Sender.SendAsync("t", "two");
        await _a.Sender.SendAsync("T", "other");

        Assert.Equal(["one", "two"], await here.NextAsync(2));
        Assert.Equal(["one", "two"], await there.NextAsync(2));
        Assert.Equal("other", await other.NextAsync());
        await _a.Sender.CompleteAsync("t");
        Assert.True(await here.HasEndedAsync());
        Assert.True(await there.HasEndedAsync());
    }

    [Fact]
    public async Task All_nodes_see_the_same_order_and_every_sender_keeps_its_own()
    {
        await using var here = await _a.ListenAsync<int>("t");
        await using var there = await _b.ListenAsync<int>("t");

        var sending = Enumerable.Range(0, 1_000).Select(i => _a.Sender.SendAsync("t", i).AsTask())
            .Concat(Enumerable.Range(1_000, 1_000).Select(i => _b.Sender.SendAsync("t", i).AsTask()));
        await Task.WhenAll(sending);

        var seen = await here.NextAsync(2_000);
        Assert.Equal(seen, await there.NextAsync(2_000));
        Assert.Equal(Enumerable.Range(0, 1_000), seen.Where(i => i < 1_000));
        Assert.Equal(Enumerable.Range(1_000, 1_000), seen.Where(i => i >= 1_000));
    }

    [Fact]
    public async Task A_message_may_be_longer_than_a_notification()
    {
        await using var there = await _b.ListenAsync<string>("t");
        var texts = new[] { 7_900, 7_999, 8_000, 8_001, 100_000, 1_000_000 }.Select(length => new string('x', length)).Append(new string('日', 50_000)).ToArray();

        await Task.WhenAll(texts.Select(text => _a.Sender.SendAsync("t", text).AsTask()));

        Assert.Equal(texts, await there.NextAsync(texts.Length));
    }

    [Fact]
    public async Task A_message_that_is_far_too_long_is_refused()
    {
        await using var there = await _b.ListenAsync<string>("t");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => _a.Sender.SendAsync("t", new string('x', 8_000_000)).AsTask());

        Assert.Contains("8000005 bytes", refusal.Message, StringComparison.Ordinal);
        await _a.Sender.SendAsync("t", "short");
        Assert.Equal("short", await there.NextAsync());
    }

    [Fact]
    public async Task Names_of_topics_may_be_anything()
    {
        foreach (var name in TopicMessageTests.TopicNames)
        {
            await using var there = await _b.ListenAsync<int>(name);
            await _a.Sender.SendAsync(name, name.Length);
            Assert.Equal(name.Length, await there.NextAsync());
            await _a.Sender.CompleteAsync(name);
            Assert.True(await there.HasEndedAsync());
        }
    }

    [Fact]
    public async Task Many_topics_share_two_connections()
    {
        var readers = new List<Reader<int>>();
        for (var i = 0; i < 300; i++) readers.Add(await _b.ListenAsync<int>($"t{i}"));

        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => _a.Sender.SendAsync($"t{i}", i).AsTask()));

        for (var i = 0; i < 300; i++) Assert.Equal(i, await readers[i].NextAsync());
        Assert.Equal(2, _b.Backends.Count);
        Assert.Single(_a.Backends);
    }

    [Fact]
    public async Task A_message_of_another_type_fails_its_sender_where_it_can_and_no_other_message()
    {
        await using var here = await _a.ListenAsync<string>("t");
        await using var there = await _b.ListenAsync<Guid>("u");

        await Assert.ThrowsAsync<InvalidMessageTypeException>(() => _a.Sender.SendAsync("t", 1).AsTask());
        await Assert.ThrowsAsync<InvalidMessageTypeException>(() => _a.Receiver.SubscribeAsync<int>("t").AsTask());
        await _a.Sender.SendAsync("u", "not an id");
        var id = Guid.NewGuid();
        await _a.Sender.SendAsync("u", id);

        Assert.Equal(id, await there.NextAsync());
    }

    [Fact]
    public async Task What_else_arrives_on_the_channel_is_left_out()
    {
        await using var there = await _b.ListenAsync<int>("t");
        await NotifyAsync("garbage", "a.1.0.1:", "a.2.0.1:x", "a.3.0.1:\"t\"{", "a.4.0.1:\"t\"7", "a.4.0.1:\"t\"7", "b.1.1.2:\"t\"8");

        await _a.Sender.SendAsync("t", 9);

        Assert.Equal([7, 9], await there.NextAsync(2));
    }

    [Fact]
    public async Task Names_get_the_prefix_of_their_application()
    {
        await using var prefixed = new Node(server, _channel, options => options.SubscriptionOptions.TopicPrefix = "app:");
        await using var reader = await prefixed.ListenAsync<int>("t");

        await _a.Sender.SendAsync("t", 1);
        await _a.Sender.SendAsync("app:t", 2);
        await prefixed.Sender.SendAsync("t", 3);

        Assert.Equal([2, 3], await reader.NextAsync(2));
        await _a.Sender.CompleteAsync("t");
        await prefixed.Sender.CompleteAsync("t");
        Assert.True(await reader.HasEndedAsync());
    }

    [Fact]
    public async Task A_message_does_not_wait_for_the_transaction_of_its_sender()
    {
        await using var there = await _b.ListenAsync<int>("t");
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await _a.Sender.SendAsync("t", 1);
            Assert.Equal(1, await there.NextAsync());
            await using var late = await _a.ListenAsync<int>("u");
            await _b.Sender.SendAsync("u", 2);
            Assert.Equal(2, await late.NextAsync());
        }
        await _a.Sender.SendAsync("t", 3);
        Assert.Equal(3, await there.NextAsync());
    }

    [Fact]
    public async Task Only_so_many_messages_wait_and_one_that_gave_up_waiting_is_not_sent()
    {
        var (asked, open) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var sender = new Node(server, _channel, options => options.MaxSendQueueSize = 1);
        sender.Gate = cancellation =>
        {
            asked.TrySetResult();
            return open.Task.WaitAsync(cancellation);
        };
        await using var there = await _b.ListenAsync<int>("t");
        using var giveUp = new CancellationTokenSource();

        var first = sender.Sender.SendAsync("t", 1).AsTask();
        await asked.Task.WaitAsync(Node.Patience);
        var second = sender.Sender.SendAsync("t", 2).AsTask();
        var third = sender.Sender.SendAsync("t", 3, giveUp.Token).AsTask();
        Assert.False(first.IsCompleted || second.IsCompleted || third.IsCompleted);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => third);
        open.SetResult();
        await Task.WhenAll(first, second).WaitAsync(Node.Patience);
        await sender.Sender.SendAsync("t", 4);

        Assert.Equal([1, 2, 4], await there.NextAsync(3));
    }

    [Fact]
    public async Task What_waits_when_the_container_ends_is_sent()
    {
        await using var there = await _b.ListenAsync<int>("t");
        var open = new TaskCompletionSource();
        var ending = new Node(server, _channel) { Gate = cancellation => open.Task.WaitAsync(cancellation) };
        var sending = Task.WhenAll(ending.Sender.SendAsync("t", 1).AsTask(), ending.Sender.SendAsync("t", 2).AsTask());

        var disposal = ending.DisposeAsync().AsTask();
        Assert.False(disposal.IsCompleted);
        open.SetResult();

        await disposal.WaitAsync(Node.Patience);
        await sending;
        Assert.Equal([1, 2], await there.NextAsync(2));
    }

    [Fact]
    public async Task After_the_end_of_the_container_nothing_is_open()
    {
        var ending = new Node(server, _channel);
        var (sender, receiver) = (ending.Sender, ending.Receiver);
        await using var reader = await ending.ListenAsync<int>("t");
        await sender.SendAsync("t", 1);

        await ending.DisposeAsync().AsTask().WaitAsync(Node.Patience);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => sender.SendAsync("t", 2).AsTask());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => receiver.SubscribeAsync<int>("t").AsTask());
        Assert.Equal(2, ending.Backends.Count);
        await Backends.WaitUntilGoneAsync(server, ending.Backends);
    }

    [Fact]
    public async Task A_container_may_end_without_waiting()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddPostgresSubscriptionPublisher((_, options) =>
        {
            options.ChannelName = _channel;
            options.ConnectionFactory = _ => new(new NpgsqlConnection(server.ConnectionString));
        });
        await using var there = await _b.ListenAsync<int>("t");
        using (var provider = services.BuildServiceProvider())
        {
            Assert.Null(provider.GetService<ITopicEventReceiver>());
            await provider.GetRequiredService<ITopicEventSender>().SendAsync("t", 1);
        }
        Assert.Equal(1, await there.NextAsync());
    }

    [Fact]
    public async Task The_last_registration_of_topics_wins()
    {
        await using var services = new ServiceCollection()
            .AddGraphQL()
            .AddInMemorySubscriptions()
            .AddPostgresSubscriptions(options => options.ConnectionFactory = _ => new(new NpgsqlConnection(server.ConnectionString)))
            .Services.BuildServiceProvider();

        Assert.IsType<PostgresTopics>(services.GetRequiredService<ITopicEventSender>());
        Assert.Same(services.GetRequiredService<ITopicEventSender>(), services.GetRequiredService<ITopicEventReceiver>());
    }

    [Fact]
    public async Task A_subscription_hears_an_event_of_another_node()
    {
        var services = new ServiceCollection().AddLogging().AddGraphQL()
            .AddQueryType<Query>()
            .AddSubscriptionType<Subscription>()
            .AddPostgresSubscriptions((_, options) =>
            {
                options.ChannelName = _channel;
                options.ConnectionFactory = _ => new(new NpgsqlConnection(server.ConnectionString));
            })
            .Services;
        await using var provider = services.BuildServiceProvider();
        var executor = await provider.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync();
        await using var result = (IResponseStream)await executor.ExecuteAsync("subscription { onScored(team: \"red\") }");
        await using var events = result.ReadResultsAsync().GetAsyncEnumerator();

        await _a.Sender.SendAsync("scored_red", 5);

        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(Node.Patience));
        Assert.Equal("""{"data":{"onScored":5}}""", events.Current.ToJson(withIndentations: false));
        await _a.Sender.CompleteAsync("scored_red");
        Assert.False(await events.MoveNextAsync().AsTask().WaitAsync(Node.Patience));
    }

    [Theory]
    [InlineData(0, "ConnectionFactory")]
    [InlineData(1, "ChannelName")]
    [InlineData(2, "ChannelName")]
    [InlineData(3, "ChannelName")]
    [InlineData(4, "MaxSendBatchSize")]
    [InlineData(5, "MaxSendQueueSize")]
    [InlineData(6, "MaxMessagePayloadSize")]
    public void Options_that_cannot_work_are_refused(int fault, string named)
    {
        var options = new PostgresSubscriptionOptions { ConnectionFactory = _ => default };
        options.Validate();
        Action[] faults =
        [
            () => options.ConnectionFactory = null!,
            () => options.ChannelName = "",
            () => options.ChannelName = new string('ä', 32),
            () => options.ChannelName = "a\0",
            () => options.MaxSendBatchSize = 0,
            () => options.MaxSendQueueSize = 0,
            () => options.MaxMessagePayloadSize = 127
        ];
        faults[fault]();

        var refusal = Assert.Throws<InvalidOperationException>(() => new PostgresTopics(Options.Create(options)));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    private async Task NotifyAsync(params string[] payloads)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        foreach (var payload in payloads)
        {
            await using var command = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection) { Parameters = { new() { Value = _channel }, new() { Value = payload } } };
            await command.ExecuteNonQueryAsync();
        }
    }

    public sealed class Query
    {
        public bool Ok => true;
    }

    public sealed class Subscription
    {
        [Subscribe]
        [Topic("scored_{team}")]
        public int OnScored(string team, [EventMessage] int points) => points;
    }
}
