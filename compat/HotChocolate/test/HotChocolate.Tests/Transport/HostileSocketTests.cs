using System.Diagnostics;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Subscriptions.Protocols;
using HotChocolate.Execution;
using HotChocolate.Subscriptions;
using HotChocolate.Transport.WebSockets;
using HotChocolate.Types;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Transport;

/// <summary>Clients that do not read, do not answer, flood, or vanish in the middle.</summary>
public sealed class HostileSocketTests
{
    private readonly Gate _gate = new();
    private readonly Witness _witness = new();

    [Fact]
    public async Task AnIdIsFreeBeforeItsCompletionIsSent()
    {
        await using var connection = Connect();
        await connection.InitializeAsync();
        _gate.Open();
        connection.Socket.Sending = async message =>
        {
            if (!message.Contains("complete", StringComparison.Ordinal) || _gate.Entered > 0) return;
            // The client has the message before the server knows that it was sent, and uses the id at once.
            connection.Subscribe("a", "{ waiting }");
            await Until(() => _gate.Entered > 0);
        };
        connection.Subscribe("a", "{ hello }");

        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"hello":"world"}}}""", await connection.Socket.ReadAsync());
        Assert.Equal("""{"id":"a","type":"complete"}""", await connection.Socket.ReadAsync());
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"waiting":"done"}}}""", await connection.Socket.ReadAsync());
    }

    [Fact]
    public async Task ForAClientThatDoesNotReadOnlyTheTopicsBufferIsKept()
    {
        await using var connection = Connect();
        await connection.InitializeAsync();
        await SubscribeAsync(connection, "a");
        var reading = new TaskCompletionSource();
        var sending = new TaskCompletionSource();
        connection.Socket.Sending = _ =>
        {
            sending.TrySetResult();
            return reading.Task;
        };
        await connection.Topics.SendAsync("said", "0");
        await sending.Task;
        for (var i = 1; i <= 1000; i++) await connection.Topics.SendAsync("said", $"{i}");
        reading.SetResult();
        await connection.Topics.CompleteAsync("said");

        var received = new List<string>();
        while (await connection.Socket.ReadAsync() is var message && !message.Contains("complete", StringComparison.Ordinal)) received.Add(message);
        Assert.Equal([0, .. Enumerable.Range(937, 64)], received.Select(m => int.Parse(m.Split('"')[^2], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task WhatAClientSendsIsReadNoFasterThanItTakesTheAnswers()
    {
        await using var connection = Connect();
        await connection.InitializeAsync();
        var (sending, reading) = (new TaskCompletionSource(), new TaskCompletionSource());
        connection.Socket.Sending = _ =>
        {
            sending.TrySetResult();
            return reading.Task;
        };
        const int Pings = 70_000;
        for (var i = 0; i < Pings; i++) connection.Socket.Write("""{"type":"ping"}""");
        await sending.Task;
        await AWhile();
        Assert.Equal(2, connection.Socket.Receives);
        reading.SetResult();

        for (var i = 0; i < Pings; i++) Assert.Equal("""{"type":"pong"}""", await connection.Socket.ReadAsync());
        Assert.Equal(0, connection.Socket.Unread);
    }

    [Fact]
    public async Task NothingIsExecutedBeforeTheConnectionIsAccepted()
    {
        await using var connection = Connect();
        for (var i = 0; i < 1000; i++) connection.Subscribe($"{i}", "{ waiting }");

        Assert.Equal("4401 Unauthorized", await connection.Socket.ReadAsync());
        await connection.WaitUntilEndedAsync();
        Assert.Equal(0, _gate.Entered);
    }

    [Fact]
    public async Task OperationsThatWereEndedCountUntilTheyAreGone()
    {
        await using var connection = Connect(maxOperations: 2);
        await connection.InitializeAsync();
        foreach (var id in new[] { "a", "b" })
        {
            await WaitInsideAsync(connection, id);
            connection.Complete(id);
        }
        connection.Subscribe("a", "{ hello }");
        Assert.Equal("""{"id":"a","type":"error","payload":[{"message":"A connection may have 2 operations at a time."}]}""", await connection.Socket.ReadAsync());

        _gate.Open();
        await Until(() => _witness.Completed == 2);
        string answer;
        do
        {
            // The last step of an operation is to leave the list.
            connection.Subscribe("a", "{ hello }");
            answer = await connection.Socket.ReadAsync();
        }
        while (answer.Contains("at a time", StringComparison.Ordinal));
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"hello":"world"}}}""", answer);
    }

    [Fact]
    public async Task AnIdThatWasEndedMayBeUsedWhileItsOperationStillRuns()
    {
        await using var connection = Connect();
        await connection.InitializeAsync();
        await WaitInsideAsync(connection, "a");
        connection.Complete("a");
        connection.Subscribe("a", "{ hello }");

        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"hello":"world"}}}""", await connection.Socket.ReadAsync());
        Assert.Equal("""{"id":"a","type":"complete"}""", await connection.Socket.ReadAsync());
        await WaitInsideAsync(connection, "b");
        connection.Subscribe("b", "{ hello }");
        Assert.Equal("4409 The subscription id is not unique.", await connection.Socket.ReadAsync());
        _gate.Open();
    }

    [Fact]
    public async Task AConnectionEndsWhenItsLastOperationHas()
    {
        await using var connection = Connect();
        await connection.InitializeAsync();
        await WaitInsideAsync(connection, "a");
        connection.Complete("a");
        await WaitInsideAsync(connection, "b");
        await connection.BreakAsync();
        await AWhile();

        Assert.False(connection.Ended.IsCompleted);
        _gate.Open();
        await connection.WaitUntilEndedAsync();
        Assert.Equal((2, 1), (_witness.Completed, _witness.Closed));
    }

    [Fact]
    public async Task AMessageThatWasBegunIsSentToItsEnd()
    {
        await using var connection = Connect();
        await connection.InitializeAsync();
        await SubscribeAsync(connection, "a");
        var (sending, reading) = (new TaskCompletionSource(), new TaskCompletionSource());
        connection.Socket.Sending = _ =>
        {
            sending.TrySetResult();
            return reading.Task;
        };
        await connection.Topics.SendAsync("said", "long");
        await sending.Task;
        connection.Complete("a");
        connection.Socket.Write("""{"type":"ping"}""");
        await Until(() => connection.Socket.Receives == 4);
        reading.SetResult();

        Assert.Contains("long", await connection.Socket.ReadAsync(), StringComparison.Ordinal);
        Assert.Equal("""{"type":"pong"}""", await connection.Socket.ReadAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ABreakInTheMiddleOfAStreamLeavesNothingBehind(bool isSending)
    {
        await using var connection = Connect();
        await connection.InitializeAsync();
        for (var i = 0; i < 3; i++) await SubscribeAsync(connection, $"{i}");
        if (isSending)
        {
            var sending = new TaskCompletionSource();
            connection.Socket.Sending = _ =>
            {
                sending.TrySetResult();
                return new TaskCompletionSource().Task;
            };
            await connection.Topics.SendAsync("said", "x");
            await sending.Task;
        }
        Assert.Equal(1, connection.Topics.Count);

        await connection.BreakAsync();
        await connection.WaitUntilEndedAsync();

        Assert.Equal(0, connection.Topics.Count);
        Assert.Equal((3, 1), (_witness.Completed, _witness.Closed));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AClientThatClosesButDoesNotReadIsLetGo(bool closes)
    {
        await using var connection = Connect(closeTimeoutMs: 50);
        await connection.InitializeAsync();
        await SubscribeAsync(connection, "a");
        var sending = new TaskCompletionSource();
        connection.Socket.Sending = _ =>
        {
            sending.TrySetResult();
            return new TaskCompletionSource().Task;
        };
        await connection.Topics.SendAsync("said", "x");
        await sending.Task;
        if (closes) connection.Socket.WriteClose();
        else connection.Socket.Write("nonsense");

        await connection.WaitUntilEndedAsync();
        Assert.True(connection.IsAborted);
        Assert.Equal(0, connection.Topics.Count);
    }

    [Fact]
    public async Task AClientThatDoesNotAnswerTheCloseFrameIsLetGo()
    {
        await using var connection = Connect(closeTimeoutMs: 50);
        connection.Socket.AnswersClose = false;
        connection.Socket.Write("nonsense");

        Assert.Equal("1011 Unexpected Error", await connection.Socket.ReadAsync());
        await connection.WaitUntilEndedAsync();
        Assert.True(connection.IsAborted);
    }

    [Fact]
    public async Task TheAnswerToTheCloseFrameIsWaitedFor()
    {
        await using var connection = Connect();
        connection.Socket.AnswersClose = false;
        connection.Socket.Write("nonsense");
        Assert.Equal("1011 Unexpected Error", await connection.Socket.ReadAsync());
        await AWhile();
        Assert.False(connection.Ended.IsCompleted);
        connection.Socket.WriteClose();

        await connection.WaitUntilEndedAsync();
        Assert.False(connection.IsAborted);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhenTheApplicationStopsItsSocketsAreClosed(bool isAccepted)
    {
        await using var connection = Connect();
        if (isAccepted)
        {
            await connection.InitializeAsync();
            await SubscribeAsync(connection, "a");
        }
        await connection.StopAsync();

        Assert.Equal("1001 The server is shutting down.", await connection.Socket.ReadAsync());
        await connection.WaitUntilEndedAsync();
        Assert.False(connection.IsAborted);
    }

    [Fact]
    public async Task AServerThatStopsDoesNotWaitForClients()
    {
        await using var server = await TestServer.StartAsync(Configure);
        await using var socket = await TestSocket.ConnectAsync(server);
        await socket.InitializeAsync();
        await socket.SubscribeAsync("a", "subscription { said }");
        var stopping = server.StopAsync();

        Assert.Equal("1001 The server is shutting down.", await socket.ReceiveAsync());
        await stopping.WaitAsync(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task AClientThatDoesNotTakeItsPingsIsLetGo()
    {
        await using var connection = Connect(options: new GraphQLSocketOptions { KeepAliveInterval = TimeSpan.FromMilliseconds(20) });
        await connection.InitializeAsync();
        connection.Socket.Sending = static _ => new TaskCompletionSource().Task;

        await connection.WaitUntilEndedAsync();
        Assert.True(connection.IsAborted);
    }

    [Fact]
    public async Task ACancellationInsideAnInterceptorIsAFailureLikeAnyOther()
    {
        await using var connection = Connect();
        _witness.Failure = new OperationCanceledException();
        connection.Socket.Write("""{"type":"connection_init"}""");

        Assert.Equal("1011 Unexpected Error", await connection.Socket.ReadAsync());
    }

    [Theory]
    [InlineData(null, 1000)]
    [InlineData("3", 3)]
    public void TheNumberOfOperationsCanBeConfigured(string? setting, int expected)
        => Assert.Equal(expected, Limits(setting).MaxOperations);

    [Fact]
    public void AConnectionHasToBeGoodForSomething() => Assert.Throws<InvalidOperationException>(() => Limits("0"));

    private static SocketLimits Limits(string? maxOperations)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("GraphQL:MaxOperationsPerConnection", maxOperations)])
            .Build();
        return SocketLimits.Of(new ServiceCollection().AddSingleton<IConfiguration>(configuration).BuildServiceProvider(), maxMessageBytes: 1);
    }

    private ScriptedConnection Connect(GraphQLSocketOptions? options = null, int maxOperations = 10, int closeTimeoutMs = Timeout.Infinite)
        => new(Configure, options, maxOperations, closeTimeoutMs);

    private void Configure(HotChocolate.Execution.Configuration.IRequestExecutorBuilder schema)
    {
        schema.Services.AddSingleton(_gate);
        schema.AddSocketSessionInterceptor(_ => _witness).AddQueryType<Query>().AddSubscriptionType<Subscription>().AddInMemorySubscriptions();
    }

    /// <summary>Subscribes and waits until the server listens.</summary>
    private async Task SubscribeAsync(ScriptedConnection connection, string id)
    {
        var before = _gate.Listening;
        connection.Subscribe(id, "subscription { said }");
        await Until(() => _gate.Listening > before);
    }

    /// <summary>Starts an operation that takes no notice of its end, and waits until it is under way.</summary>
    private async Task WaitInsideAsync(ScriptedConnection connection, string id)
    {
        var before = _gate.Entered;
        connection.Subscribe(id, "subscription { opening }");
        await Until(() => _gate.Entered > before);
    }

    private static async Task Until(Func<bool> condition)
    {
        for (var start = Stopwatch.StartNew(); !condition(); await Task.Yield())
            if (start.Elapsed > TimeSpan.FromSeconds(15)) throw new TimeoutException();
    }

    /// <summary>Long enough for what must not happen to happen.</summary>
    private static async Task AWhile()
    {
        for (var i = 0; i < 1000; i++) await Task.Yield();
    }

    public sealed class Query
    {
        public string Hello => "world";

        public async Task<string> GetWaitingAsync(Gate gate)
        {
            await gate.EnterAsync();
            return "done";
        }
    }

    public sealed class Subscription
    {
        public async ValueTask<ISourceStream<string>> ListenAsync(ITopicEventReceiver receiver, Gate gate, CancellationToken cancellationToken)
        {
            var stream = await receiver.SubscribeAsync<string>("said", cancellationToken);
            gate.Listen();
            return stream;
        }

        /// <summary>Takes no notice of the client.</summary>
        public async Task<IAsyncEnumerable<int>> OpenAsync(Gate gate)
        {
            await gate.EnterAsync();
            return AsyncEnumerable.Empty<int>();
        }

        [Subscribe(With = nameof(OpenAsync))]
        public int Opening([EventMessage] int value) => value;

        [Subscribe(With = nameof(ListenAsync))]
        public string Said([EventMessage] string text) => text;
    }

    public sealed class Gate
    {
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _entered;
        private int _listening;

        public int Listening => Volatile.Read(ref _listening);

        public int Entered => Volatile.Read(ref _entered);

        public void Open() => _open.TrySetResult();

        public Task EnterAsync()
        {
            Interlocked.Increment(ref _entered);
            return _open.Task;
        }

        public void Listen() => Interlocked.Increment(ref _listening);
    }

    public sealed class Witness : DefaultSocketSessionInterceptor
    {
        private int _completed;
        private int _closed;

        public Exception? Failure { get; set; }

        public int Completed => Volatile.Read(ref _completed);

        public int Closed => Volatile.Read(ref _closed);

        public override ValueTask<ConnectionStatus> OnConnectAsync(
            ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken = default)
            => Failure is null ? base.OnConnectAsync(session, connectionInitMessage, cancellationToken) : throw Failure;

        public override ValueTask OnCompleteAsync(ISocketSession session, string operationSessionId, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _completed);
            return base.OnCompleteAsync(session, operationSessionId, cancellationToken);
        }

        public override ValueTask OnCloseAsync(ISocketSession session, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _closed);
            return base.OnCloseAsync(session, cancellationToken);
        }
    }
}
