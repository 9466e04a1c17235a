using HotChocolate.AspNetCore;
using HotChocolate.Execution.Configuration;
using HotChocolate.Subscriptions;
using HotChocolate.Transport.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Transport;

/// <summary>One connection to a schema, without network and host.</summary>
internal sealed class ScriptedConnection : IAsyncDisposable
{
    private readonly CancellationTokenSource _aborted = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly ServiceProvider _services;

    public ScriptedConnection(
        Action<IRequestExecutorBuilder> schema, GraphQLSocketOptions? options = null, int maxOperations = 10, int closeTimeoutMs = Timeout.Infinite)
    {
        var services = new ServiceCollection();
        schema(services.AddLogging().AddGraphQLServer());
        _services = services.BuildServiceProvider(validateScopes: true);
        var context = new DefaultHttpContext { RequestServices = _services };
        context.Request.Headers.SecWebSocketProtocol = "graphql-transport-ws";
        context.Features.Set<IHttpWebSocketFeature>(new WebSocketFeature(Socket));
        context.Features.Set<IHttpRequestLifetimeFeature>(new Lifetime(_aborted));
        var limits = new SocketLimits(100_000, maxOperations, TimeSpan.FromMilliseconds(closeTimeoutMs), _stopping.Token);
        Ended = SocketEndpoint.RunAsync(context, _services.GetRequiredService<SchemaRegistry>().Get(null), options ?? new(), limits);
    }

    public ScriptedSocket Socket { get; } = new();

    /// <summary>Completes when the server is through with the connection.</summary>
    public Task Ended { get; }

    public bool IsAborted => _aborted.IsCancellationRequested;

    public InMemoryTopics Topics => _services.GetRequiredService<InMemoryTopics>();

    public T Service<T>() where T : notnull => _services.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        Socket.Write("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await Socket.ReadAsync());
    }

    public void Subscribe(string id, string document) => Socket.Write($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{document}}}"}}""");

    public void Complete(string id) => Socket.Write($$"""{"id":"{{id}}","type":"complete"}""");

    /// <summary>The network fails.</summary>
    public Task BreakAsync() => _aborted.CancelAsync();

    public Task StopAsync() => _stopping.CancelAsync();

    public Task WaitUntilEndedAsync() => Ended.WaitAsync(TimeSpan.FromSeconds(15));

    public async ValueTask DisposeAsync()
    {
        await BreakAsync();
        await WaitUntilEndedAsync();
        await _services.DisposeAsync();
    }

    private sealed class WebSocketFeature(ScriptedSocket socket) : IHttpWebSocketFeature
    {
        public bool IsWebSocketRequest => true;

        public Task<System.Net.WebSockets.WebSocket> AcceptAsync(WebSocketAcceptContext context) => Task.FromResult<System.Net.WebSockets.WebSocket>(socket);
    }

    private sealed class Lifetime(CancellationTokenSource aborted) : IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; } = aborted.Token;

        public void Abort() => aborted.Cancel();
    }
}
