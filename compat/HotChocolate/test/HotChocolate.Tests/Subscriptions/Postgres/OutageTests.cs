using System.Diagnostics;
using System.Diagnostics.Metrics;
using HotChocolate.Tests.Data;
using Npgsql;

namespace HotChocolate.Subscriptions.Postgres;

/// <summary>Connections end, hang, or are refused.</summary>
[Collection(nameof(Node))]
public sealed class OutageTests(PostgresServer server) : IAsyncLifetime
{
    private readonly string _channel = Guid.NewGuid().ToString("N");
    private Node _a = null!;
    private Node _b = null!;

    public Task InitializeAsync()
    {
        _a = new Node(server, _channel);
        _b = new Node(server, _channel, options =>
        {
            options.KeepAlive = TimeSpan.FromMilliseconds(100);
            options.Timeout = Node.Patience;
        });
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _a.DisposeAsync();
        await _b.DisposeAsync();
    }

    [Fact]
    public async Task Listeners_stay_when_their_connection_is_lost_and_what_they_missed_is_counted()
    {
        using var counted = new Counted();
        var open = new TaskCompletionSource();
        await using var reader = await _b.ListenAsync<int>("t");
        await _a.Sender.SendAsync("t", 1);
        Assert.Equal(1, await reader.NextAsync());

        var lost = new TaskCompletionSource();
        _b.Gate = cancellation =>
        {
            lost.TrySetResult();
            return open.Task.WaitAsync(cancellation);
        };
        await Backends.KillAsync(server, _b.Listening);
        for (var i = 2; i < 5; i++) await _a.Sender.SendAsync("t", i);
        await lost.Task.WaitAsync(Node.Patience);
        open.SetResult();
        // Who subscribes now hears everything from now on, so the connection is back.
        await using var late = await _b.ListenAsync<int>("t");
        await _a.Sender.SendAsync("t", 5);

        Assert.Equal(5, await reader.NextAsync());
        Assert.Equal(5, await late.NextAsync());
        Assert.Equal(3, _b.Backends.Count);
        Assert.Equal(1, counted["hotchocolate.subscriptions.postgres.outages"]);
        Assert.Equal(3, counted["hotchocolate.subscriptions.postgres.messages.missed"]);
    }

    [Fact]
    public async Task What_was_sent_before_a_node_listened_is_not_missed()
    {
        using var counted = new Counted();
        for (var i = 1; i < 6; i++) await _a.Sender.SendAsync("t", i);
        await using var reader = await _b.ListenAsync<int>("t");
        // Now the other node shows that it hears, and is known by that before its next message.
        await using var other = await _a.ListenAsync<int>("t");

        await _a.Sender.SendAsync("t", 6);

        Assert.Equal(6, await reader.NextAsync());
        Assert.Equal(6, await other.NextAsync());
        Assert.Empty(counted.Names);
    }

    [Fact]
    public async Task What_cannot_be_read_is_counted()
    {
        using var counted = new Counted();
        await using var reader = await _b.ListenAsync<Guid>("t");
        await using (var stranger = new NpgsqlConnection(server.ConnectionString))
        {
            await stranger.OpenAsync();
            await using var notify = new NpgsqlCommand($"NOTIFY \"{_channel}\", 'hello'", stranger);
            await notify.ExecuteNonQueryAsync();
        }
        await _a.Sender.SendAsync("t", "no id");
        await _a.Sender.SendAsync("t", Guid.Empty);

        Assert.Equal(Guid.Empty, await reader.NextAsync());
        Assert.Equal(2, counted["hotchocolate.subscriptions.postgres.messages.unreadable"]);
    }

    [Fact]
    public async Task A_message_is_sent_on_another_connection_when_the_first_is_lost()
    {
        await using var reader = await _b.ListenAsync<int>("t");
        await _a.Sender.SendAsync("t", 1);
        await Backends.KillAsync(server, Assert.Single(_a.Backends));

        await _a.Sender.SendAsync("t", 2);

        Assert.Equal([1, 2], await reader.NextAsync(2));
        Assert.Equal(2, _a.Backends.Count);
    }

    [Fact]
    public async Task A_connection_that_is_open_but_silent_is_replaced()
    {
        await using var node = new Node(server, _channel, options =>
        {
            options.KeepAlive = TimeSpan.FromMilliseconds(100);
            options.Timeout = TimeSpan.FromSeconds(5);
        });
        await using var reader = await node.ListenAsync<int>("t");
        var backend = node.Listening;
        var reconnected = new TaskCompletionSource();
        node.Gate = _ =>
        {
            reconnected.TrySetResult();
            return Task.CompletedTask;
        };
        await SignalAsync("STOP", backend);
        try
        {
            await reconnected.Task.WaitAsync(Node.Patience);
            await using var late = await node.ListenAsync<int>("t");
            await _a.Sender.SendAsync("t", 1);
            Assert.Equal(1, await reader.NextAsync());
        }
        finally
        {
            await SignalAsync("CONT", backend);
        }
    }

    [Fact]
    public async Task A_quiet_connection_is_kept()
    {
        await using var reader = await _b.ListenAsync<int>("t");
        // Four proofs that it still hears.
        await using var witness = new NpgsqlConnection(server.ConnectionString);
        await witness.OpenAsync();
        await using (var listen = new NpgsqlCommand($"LISTEN \"{_channel}\"", witness)) await listen.ExecuteNonQueryAsync();
        using var patience = new CancellationTokenSource(Node.Patience);
        for (var i = 0; i < 4; i++) await witness.WaitAsync(patience.Token);

        await _a.Sender.SendAsync("t", 1);

        Assert.Equal(1, await reader.NextAsync());
        Assert.Equal(2, _b.Backends.Count);
    }

    [Fact]
    public async Task A_connection_that_never_hears_what_others_send_is_not_trusted()
    {
        // As behind a pooler that lends connections for a transaction: it may listen, and nothing arrives.
        var connections = 0;
        await using var node = new Node(server, _channel, options =>
        {
            var connect = options.ConnectionFactory;
            options.ConnectionFactory = async cancellation =>
            {
                // The one that sends is opened by the attempt to hear; notifications stay in their database.
                if (Interlocked.Increment(ref connections) == 2) return await connect(cancellation);
                return new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "template1", Pooling = false }.ConnectionString);
            };
            options.Timeout = TimeSpan.FromSeconds(1);
        });

        var cannot = await Assert.ThrowsAsync<CannotSubscribeException>(() => node.Receiver.SubscribeAsync<int>("t").AsTask());

        Assert.IsType<TimeoutException>(cannot.InnerException);
    }

    [Fact]
    public async Task Without_a_server_nobody_is_left_to_believe_that_messages_pass()
    {
        await using var node = new Node(server, _channel, options => options.Timeout = TimeSpan.FromSeconds(3));
        node.Gate = _ => throw new NpgsqlException("No server.");

        var cannot = await Assert.ThrowsAsync<CannotSubscribeException>(() => node.Receiver.SubscribeAsync<int>("t").AsTask());
        Assert.Equal("No server.", cannot.InnerException!.Message);
        Assert.Equal("No server.", (await Assert.ThrowsAsync<NpgsqlException>(() => node.Sender.SendAsync("t", 1).AsTask())).Message);

        // Both work as soon as the server does.
        node.Gate = _ => Task.CompletedTask;
        await using var reader = await _b.ListenAsync<int>("t");
        await node.Sender.SendAsync("t", 2);
        Assert.Equal(2, await reader.NextAsync());
    }

    [Fact]
    public async Task Who_gives_up_waiting_for_a_connection_is_let_go()
    {
        _b.Gate = cancellation => Task.Delay(Timeout.Infinite, cancellation);
        using var giveUp = new CancellationTokenSource();
        var subscribing = _b.Receiver.SubscribeAsync<int>("t", giveUp.Token).AsTask();
        Assert.False(subscribing.IsCompleted);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => subscribing);
    }

    private static async Task SignalAsync(string signal, int process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>What was counted since it began.</summary>
    private sealed class Counted : IDisposable
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, long> _counts = new();
        private readonly MeterListener _listener = new();

        public Counted()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Telemetry.MeterName) listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => _counts.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
            _listener.Start();
        }

        public long this[string name] => _counts.GetValueOrDefault(name);

        public IEnumerable<string> Names => _counts.Keys;

        public void Dispose() => _listener.Dispose();
    }
}
