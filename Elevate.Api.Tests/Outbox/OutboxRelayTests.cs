using System.Diagnostics;
using System.Threading.Channels;
using Elevate.Api.Outbox;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;
using Elevate.Domain.Users;
using Elevate.Persistence;
using Elevate.Persistence.Outbox;
using Elevate.Persistence.Telemetry;
using Elevate.Persistence.Transactions;
using Npgsql;

namespace Elevate.Api.Tests.Outbox;

public sealed class OutboxRelayTests : IAsyncLifetime
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly DatabaseFixture _database = new();
    private readonly ManualClock _clock = new(DateTimeOffset.UtcNow);
    private readonly LogRecorder<OutboxRelay> _log = new();
    private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();
    private Outbox _outbox = null!;
    private OutboxRelay? _relay;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _outbox = new Outbox(_database.DataSource);
    }

    public async Task DisposeAsync()
    {
        if (_relay is not null) await _relay.StopAsync(default);
        _relay?.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_round_delivers_in_order_and_then_ticks()
    {
        await _outbox.WriteAsync(2);
        await StartAsync([new Consumer(Hear), new Consumer(Hear)], [new Ticker(() => Hear("tick"))]);

        await _clock.PassAsync(OutboxRelay.Round);

        Assert.Equal(["test.news", "test.news", "test.news", "test.news", "tick"], await HeardAsync(5));
        Assert.Equal("delivered after 1: well, delivered after 1: well", await _outbox.StateAsync());
    }

    [Fact]
    public async Task More_than_a_batch_waits_for_no_other_round()
    {
        await _outbox.WriteAsync(450);
        await StartAsync([new Consumer(Hear)], [new Ticker(() => Hear("tick"))]);

        await _clock.PassAsync(OutboxRelay.Round);

        Assert.Equal("tick", (await HeardAsync(451))[450]);
    }

    [Fact]
    public async Task There_are_ten_rounds_a_second_however_much_happens()
    {
        await StartAsync([new Consumer(Hear)], [new Ticker(() => Hear("tick"))]);

        var heard = new List<string>();
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromSeconds(1); passed += TimeSpan.FromMilliseconds(50))
        {
            await _outbox.WriteAsync(5);
            _clock.Advance(TimeSpan.FromMilliseconds(50));
            if (passed.Milliseconds % 100 == 50) heard.AddRange(await HeardAsync(11));
        }

        Assert.Equal(10, heard.Count(what => what == "tick"));
        Assert.False(_heard.Reader.TryRead(out _));
    }

    [Fact]
    public async Task A_consumer_that_fails_is_asked_again_and_the_log_keeps_its_mouth_shut()
    {
        var failures = 1;
        await _outbox.WriteAsync(1, "secret.news");
        await StartAsync([new Consumer(type => failures-- > 0 ? throw new InvalidOperationException("Not today.") : Hear(type))], [new Ticker(() => Hear("tick"))]);

        await _clock.PassAsync(OutboxRelay.Round);
        Assert.Equal(["tick"], await HeardAsync(1));
        Assert.Equal("waiting after 1: Not today.", await _outbox.StateAsync());
        await _outbox.HurryAsync();
        _clock.Advance(OutboxRelay.Round);

        Assert.Equal(["secret.news", "tick"], await HeardAsync(2));
        Assert.Equal("delivered after 2: well", await _outbox.StateAsync());
        var line = Assert.Single(_log.Lines);
        Assert.StartsWith("Warning: Message ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("number", line);
    }

    [Fact]
    public async Task A_delivery_leads_back_to_the_trace_in_which_the_news_was_written()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source == ElevateTelemetry.Source,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData
        };
        ActivitySource.AddActivityListener(listener);
        using (var command = new Activity("command").SetIdFormat(ActivityIdFormat.W3C).Start())
        {
            await AnnounceAsync("traced");
            await Hear($"{command.TraceId}/{command.SpanId}");
        }
        await AnnounceAsync("untraced");
        await StartAsync([new Consumer(_ => Hear(string.Join(' ', Activity.Current!.Links.Select(link => $"{link.Context.TraceId}/{link.Context.SpanId}"))))], []);

        await _clock.PassAsync(OutboxRelay.Round);

        var heard = await HeardAsync(3);
        Assert.Equal([heard[0], heard[0], ""], heard);
    }

    [Fact]
    public async Task A_ticker_that_fails_does_not_keep_the_others_from_ticking()
    {
        await StartAsync([], [new Ticker(() => throw new InvalidOperationException("Not today.")), new Ticker(() => Hear("tick"))]);

        await _clock.PassAsync(OutboxRelay.Round);
        await _clock.PassAsync(OutboxRelay.Pause);

        Assert.Equal(["tick", "tick"], await HeardAsync(2));
        Assert.StartsWith("Warning: Ticker failed in this round", _log.Lines.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outage_of_the_database_is_survived_and_nothing_is_lost()
    {
        await _outbox.WriteAsync(1);
        await AllowConnectionsAsync(false);
        await StartAsync([new Consumer(Hear)], []);

        await _clock.PassAsync(OutboxRelay.Round);
        await _clock.WaitedForAsync(OutboxRelay.Pause);
        Assert.NotEmpty(_log.Lines);
        Assert.False(_heard.Reader.TryRead(out _));
        await AllowConnectionsAsync(true);
        _clock.Advance(OutboxRelay.Pause);

        Assert.Equal(["test.news"], await HeardAsync(1));
    }

    [Fact]
    public async Task Two_relays_deliver_each_message_once()
    {
        await _outbox.WriteAsync(300);
        await StartAsync([new Consumer(Hear)], [new Ticker(() => Hear("tick"))]);
        using var other = new OutboxRelay(new OutboxDelivery(_database.DataSource), [new Consumer(Hear)], [new Ticker(() => Hear("tick"))], _clock, _log);
        await other.StartAsync(default);
        await _clock.WaitedForAsync(OutboxRelay.Round, waiters: 2);

        _clock.Advance(OutboxRelay.Round);
        await HeardAsync(302);
        _clock.Advance(OutboxRelay.Round);

        Assert.Equal(["tick", "tick"], await HeardAsync(2));
        await other.StopAsync(default);
    }

    [Fact]
    public async Task Who_stops_in_the_middle_delivers_again_after_the_start()
    {
        var stuck = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _outbox.WriteAsync(1);
        await StartAsync([new Consumer(_ => Hear("begun"), stuck.Task)], []);

        await _clock.PassAsync(OutboxRelay.Round);
        Assert.Equal(["begun"], await HeardAsync(1));
        await _relay!.StopAsync(default);

        Assert.Empty(_log.Lines);
        Assert.Equal("waiting after 0: well", await _outbox.StateAsync());
    }

    private Task<int> AnnounceAsync(string key) => new TransactionRunner(_database.DataSource, OrganisationTimeZone.Default).RunAsync(
        new Actor("someone", Role.Participant, UserType.Educator, true),
        async (transaction, token) =>
        {
            var batch = transaction.Batch();
            batch.Announce("test.news", [], key);
            await batch.ExecuteAsync(token);
            return 0;
        },
        CancellationToken.None);

    private async Task StartAsync(IEnumerable<IOutboxConsumer> consumers, IEnumerable<ITicker> tickers)
    {
        _relay = new OutboxRelay(_outbox.Delivery, consumers, tickers, _clock, _log);
        await _relay.StartAsync(default);
        await _clock.WaitedForAsync(OutboxRelay.Round);
    }

    private Task Hear(string what) => _heard.Writer.WriteAsync(what).AsTask();

    private async Task<List<string>> HeardAsync(int count)
    {
        using var timeout = new CancellationTokenSource(_patience);
        var heard = new List<string>();
        while (heard.Count < count) heard.Add(await _heard.Reader.ReadAsync(timeout.Token));
        return heard;
    }

    private async Task AllowConnectionsAsync(bool allow)
    {
        var server = await TestServer.SharedAsync();
        var name = new NpgsqlConnectionStringBuilder(_database.ConnectionString).Database!;
        await server.ExecuteAsync($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS {allow}");
        if (!allow) await server.DisconnectAllAsync(name);
    }

    private sealed class Consumer(Func<string, Task> hear, Task? answer = null) : IOutboxConsumer
    {
        public async Task ConsumeAsync(OutboxNews news, CancellationToken cancellationToken)
        {
            await hear(news.Type);
            if (answer is not null) await answer.WaitAsync(cancellationToken);
        }
    }

    private sealed class Ticker(Func<Task> tick) : ITicker
    {
        public Task RunAsync(CancellationToken cancellationToken) => tick();
    }
}
