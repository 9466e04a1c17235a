using System.Net.WebSockets;
using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.Transport.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HotChocolate.Transport.WebSockets;

/// <summary>
/// A WebSocket with one sender at a time. Whoever sends waits until the client has taken what was sent before: a slow client slows its own
/// operations, and nobody else.
/// </summary>
internal sealed class SocketConnection(HttpContext context, WebSocket socket, SocketLimits limits) : ISocketConnection
{
    private const int ReceiveBytes = 1024;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private Dictionary<string, object?>? _contextData;
    private Timer? _closing;

    public HttpContext HttpContext => context;

    public IServiceProvider RequestServices => context.RequestServices;

    public CancellationToken RequestAborted => context.RequestAborted;

    public IDictionary<string, object?> ContextData => _contextData ??= new(StringComparer.Ordinal);

    public ILogger Logger => context.RequestServices.GetRequiredService<ILogger<SocketConnection>>();

    public bool IsOpen => socket.State == WebSocketState.Open;

    public async ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken = default)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;

            // Not cancelled half way: the rest of a frame that was begun has to follow, or the connection is lost for the other operations.
            await socket.SendAsync(message, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, RequestAborted);
        }
        finally
        {
            _sending.Release();
        }
    }

    public ValueTask CloseAsync(string message, ConnectionCloseReason reason, CancellationToken cancellationToken = default)
        => CloseAsync(message, (int)reason, cancellationToken);

    public ValueTask CloseAsync(CloseReason reason) => CloseAsync(reason.Text, reason.Code);

    public async ValueTask CloseAsync(string message, int reason, CancellationToken cancellationToken = default)
    {
        AbortSoon();
        await _sending.WaitAsync(RequestAborted);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync((WebSocketCloseStatus)reason, message, RequestAborted);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>
    /// From now on there is not much time left: a client that does not take its messages does not take the close frame either, and one that does may
    /// never answer it.
    /// </summary>
    public void AbortSoon()
    {
        if (_closing is not null) return;
        var timer = new Timer(static context => ((HttpContext)context!).Abort(), context, limits.CloseTimeout, Timeout.InfiniteTimeSpan);
        if (Interlocked.CompareExchange(ref _closing, timer, null) is not null) timer.Dispose();
    }

    /// <summary>Waits without holding a buffer until the client has sent something.</summary>
    public ValueTask<ValueWebSocketReceiveResult> WaitAsync() => socket.ReceiveAsync(Memory<byte>.Empty, RequestAborted);

    /// <summary>Waits for a whole message; false where the connection ends instead.</summary>
    /// <exception cref="MessageTooBigException">The message has more bytes than allowed.</exception>
    public async ValueTask<bool> ReceiveAsync(PooledBuffer message)
    {
        while (true)
        {
            var received = await socket.ReceiveAsync(message.GetMemory(ReceiveBytes), RequestAborted);
            if (received.MessageType == WebSocketMessageType.Close) return false;
            message.Advance(received.Count);
            if (message.Length > limits.MaxMessageBytes) throw new MessageTooBigException();
            if (received.EndOfMessage) return true;
        }
    }

    /// <summary>After the server has sent its close frame: reads until that of the client comes.</summary>
    public async Task DrainAsync()
    {
        using var buffer = new PooledBuffer();
        while (socket.State == WebSocketState.CloseSent) await socket.ReceiveAsync(buffer.GetMemory(ReceiveBytes), RequestAborted);
    }

    /// <summary>The connection has ended: nothing may touch its request any more.</summary>
    public ValueTask EndAsync() => _closing?.DisposeAsync() ?? default;

    public void Dispose() => socket.Dispose();
}

/// <summary>A message has more bytes than allowed.</summary>
internal sealed class MessageTooBigException : Exception;
