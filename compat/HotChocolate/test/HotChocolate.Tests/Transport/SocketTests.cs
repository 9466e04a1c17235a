using System.Runtime.CompilerServices;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Subscriptions.Protocols;
using HotChocolate.Execution;
using HotChocolate.Subscriptions;
using HotChocolate.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Transport;

public sealed class SocketTests
{
    public sealed class Query
    {
        public string Hello => "world";
    }

    public sealed class Counter
    {
        private int _count;

        public int Next() => ++_count;
    }

    public sealed class Refusing : DefaultSocketSessionInterceptor
    {
        public override ValueTask<ConnectionStatus> OnConnectAsync(ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken = default)
            => connectionInitMessage.As<Dictionary<string, string>>() switch
            {
                { } payload when payload.ContainsKey("fail") => throw new InvalidOperationException("secret"),
                { } payload when payload.ContainsKey("refuse") => new(ConnectionStatus.Reject()),
                _ => new(ConnectionStatus.Accept())
            };

        public override ValueTask OnRequestAsync(ISocketSession session, string operationSessionId, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken = default)
            => operationSessionId == "fail"
                ? throw new InvalidOperationException("secret")
                : base.OnRequestAsync(session, operationSessionId, requestBuilder, cancellationToken);
    }

    public sealed class Mutation
    {
        public int Count(Counter counter) => counter.Next();

        public async Task<bool> SayAsync(string text, ITopicEventSender sender)
        {
            await sender.SendAsync("said", text);
            return true;
        }
    }

    public sealed class Subscription
    {
        /// <summary>Says that it runs, then waits until the client has gone.</summary>
        public async IAsyncEnumerable<int> EndlessStream(Lifetimes lifetimes, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            lifetimes.Begin();
            try
            {
                yield return 1;
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                lifetimes.End();
            }
        }

        [Subscribe(With = nameof(EndlessStream))]
        public int Endless([EventMessage] int value) => value;

        /// <summary>Sends more than any socket buffers.</summary>
        public async IAsyncEnumerable<string> FloodStream()
        {
            for (var i = 0; i < 1000; i++)
            {
                await Task.Yield();
                yield return new string('x', 100_000);
            }
        }

        [Subscribe(With = nameof(FloodStream))]
        public string Flood([EventMessage] string value) => value;

        [Subscribe]
        [TopicAttribute("said")]
        public string Said([EventMessage] string text) => text;
    }

    /// <summary>How many streams run, and a task for when all have ended.</summary>
    public sealed class Lifetimes
    {
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _running;

        public Task Ended => _ended.Task.WaitAsync(TimeSpan.FromSeconds(15));

        public void Begin() => Interlocked.Increment(ref _running);

        public void End()
        {
            if (Interlocked.Decrement(ref _running) == 0) _ended.SetResult();
        }
    }

    private readonly Lifetimes _lifetimes = new();

    [Fact]
    public async Task ABrokenConnectionEndsItsStreams()
    {
        await using var server = await StartAsync();
        await using var socket = await TestSocket.ConnectAsync(server);
        await socket.InitializeAsync();
        foreach (var id in new[] { "a", "b" })
        {
            await socket.SubscribeAsync(id, "subscription { endless }");
            Assert.Contains("\"next\"", await socket.ReceiveAsync(), StringComparison.Ordinal);
        }

        socket.Drop();

        await _lifetimes.Ended;
    }

    [Fact]
    public async Task AClosedConnectionEndsItsStreams()
    {
        await using var server = await StartAsync();
        await using var socket = await TestSocket.ConnectAsync(server);
        await socket.InitializeAsync();
        await socket.SubscribeAsync("a", "subscription { endless }");
        await socket.ReceiveAsync();

        await socket.CloseAsync();

        await _lifetimes.Ended;
    }

    [Fact]
    public async Task ACompletedOperationEndsItsStreamAndFreesItsId()
    {
        await using var server = await StartAsync();
        await using var socket = await TestSocket.ConnectAsync(server);
        await socket.InitializeAsync();
        await socket.SubscribeAsync("a", "subscription { endless }");
        await socket.ReceiveAsync();

        await socket.SendAsync("""{"id":"a","type":"complete"}""");
        await _lifetimes.Ended;
        await socket.SubscribeAsync("a", "{ hello }");

        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"hello":"world"}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"a","type":"complete"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task AClientThatDoesNotReadHoldsUpNobodyElse()
    {
        await using var server = await StartAsync();
        await using var idle = await TestSocket.ConnectAsync(server);
        await idle.InitializeAsync();
        await idle.SubscribeAsync("a", "subscription { flood }");

        await using var socket = await TestSocket.ConnectAsync(server);
        await socket.InitializeAsync();
        await socket.SubscribeAsync("a", "{ hello }");

        Assert.Contains("world", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OperationsOnOneConnectionDoNotWaitForEachOther()
    {
        await using var server = await StartAsync();
        await using var socket = await TestSocket.ConnectAsync(server);
        await socket.InitializeAsync();
        await socket.SubscribeAsync("a", "subscription { endless }");
        await socket.ReceiveAsync();
        await socket.SubscribeAsync("b", "{ hello }");

        Assert.StartsWith("""{"id":"b",""", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AConnectionHasALimitOfOperations()
    {
        await using var server = await StartAsync();
        await using var socket = await TestSocket.ConnectAsync(server);
        await socket.InitializeAsync();
        for (var i = 0; i < 1000; i++)
        {
            await socket.SubscribeAsync($"{i}", "subscription { said }");
        }
        await socket.SubscribeAsync("last", "subscription { said }");

        Assert.StartsWith("""{"id":"last","type":"error","payload":[{"message":"A connection may have""", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMessageMayComeInFrames()
    {
        await using var server = await StartAsync();
        await using var socket = await TestSocket.ConnectAsync(server);
        await socket.SendSlowlyAsync("""{"type":"connection_init"}""");

        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{ hello }"}}""", "4401 Unauthorized")]
    [InlineData("""{"type":"nope"}""", "4400 Invalid message type.")]
    [InlineData("""{"type":1}""", "4400 The type property on the message is mandatory.")]
    [InlineData("[]", "4400 The message must be a json object.")]
    [InlineData("{", "1011 Unexpected Error")]
    [InlineData("""{"type":"subscribe","id":"\ud800","payload":{}}""", "1011 Unexpected Error")]
    [InlineData("", "1011 Unexpected Error", true)]
    public async Task AMessageThatIsNoneClosesTheConnection(string message, string close, bool large = false)
    {
        await using var server = await StartAsync();
        await using var socket = await TestSocket.ConnectAsync(server);
        await socket.SendAsync(large ? new string(' ', 1000) : message);

        Assert.Equal(close, await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""", "4429 Too many initialization requests.")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ hello }"}}""", "4400 Invalid subscribe message structure.")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{ hello }"}}""", "4400 Invalid subscribe message structure.")]
    [InlineData("""{"type":"subscribe","id":"a","payload":[]}""", "4400 Invalid subscribe message structure.")]
    [InlineData("""{"type":"complete"}""", "4400 Invalid complete message structure.")]
    public async Task AMessageThatDoesNotBelongThereClosesTheConnection(string message, string close)
    {
        await using var server = await StartAsync();
        await using var socket = await TestSocket.ConnectAsync(server);
        await socket.InitializeAsync();
        await socket.SendAsync(message);

        Assert.Equal(close, await socket.ReceiveAsync());
    }

    [Fact]
    public async Task AMessageThatIsTooBigClosesTheConnection()
    {
        await using var server = await StartAsync(maxMessageBytes: 2_000);
        await using var socket = await TestSocket.ConnectAsync(server);
        await socket.InitializeAsync();
        await socket.SubscribeAsync("a", $"{{ hello }} # {new string('x', 3_000)}");

        Assert.Equal("1009 The message is too big.", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task AClientHasToIntroduceItselfInTime()
    {
        await using var server = await StartAsync(new GraphQLServerOptions { Sockets = { ConnectionInitializationTimeout = TimeSpan.FromMilliseconds(50) } });
        await using var socket = await TestSocket.ConnectAsync(server);

        Assert.Equal("4408 Connection initialization timeout.", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task AnIdleConnectionIsKeptAlive()
    {
        await using var server = await StartAsync(new GraphQLServerOptions { Sockets = { KeepAliveInterval = TimeSpan.FromMilliseconds(20) } });
        await using var socket = await TestSocket.ConnectAsync(server);
        await socket.InitializeAsync();

        Assert.Equal("""{"type":"ping"}""", await socket.ReceiveAsync());
        Assert.Equal("""{"type":"ping"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task EveryOperationHasAScopeOfItsOwn()
    {
        await using var server = await StartAsync();
        await using var socket = await TestSocket.ConnectAsync(server);
        await socket.InitializeAsync();
        for (var i = 0; i < 2; i++)
        {
            await socket.SubscribeAsync($"{i}", "mutation { a: count b: count }");
            Assert.Contains("""{"a":1,"b":2}""", await socket.ReceiveAsync(), StringComparison.Ordinal);
            await socket.ReceiveAsync();
        }
    }

    [Theory]
    [InlineData("fail", "1011 Unexpected Error")]
    [InlineData("refuse", "4401 Connection refused.")]
    public async Task AnInterceptorMayRefuseAConnection(string payload, string close)
    {
        await using var server = await StartAsync(intercepted: true);
        await using var socket = await TestSocket.ConnectAsync(server);
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"{{{payload}}}":"x"}}""");

        Assert.Equal(close, await socket.ReceiveAsync());
    }

    [Fact]
    public async Task AnInterceptorThatFailsEndsItsOperationOnly()
    {
        await using var server = await StartAsync(intercepted: true);
        await using var socket = await TestSocket.ConnectAsync(server);
        await socket.InitializeAsync();
        await socket.SubscribeAsync("fail", "{ hello }");

        Assert.Equal("""{"id":"fail","type":"error","payload":[{"message":"Unexpected Execution Error"}]}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"fail","type":"complete"}""", await socket.ReceiveAsync());
        await socket.SubscribeAsync("ok", "{ hello }");
        Assert.Contains("world", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheLegacyProtocolIsNotSpoken()
    {
        await using var server = await StartAsync();
        await using var socket = await TestSocket.ConnectAsync(server, protocol: "graphql-ws");

        Assert.Equal("1002 Expected the graphql-transport-ws or graphql-ws protocol.", await socket.ReceiveAsync());
    }

    private Task<TestServer> StartAsync(GraphQLServerOptions? options = null, int maxMessageBytes = 1024 * 1024, bool intercepted = false) => TestServer.StartAsync(
        schema =>
        {
            schema.Services.AddSingleton(_lifetimes).AddScoped<Counter>();
            if (intercepted) schema.AddSocketSessionInterceptor<Refusing>();
            schema.AddQueryType<Query>().AddMutationType<Mutation>().AddSubscriptionType<Subscription>().AddInMemorySubscriptions();
        },
        app => app.MapGraphQL().WithOptions(options ?? new GraphQLServerOptions()),
        maxMessageBytes);
}
