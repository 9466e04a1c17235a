using System.Net.WebSockets;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Subscriptions.Protocols;
using HotChocolate.Transport.Http;
using HotChocolate.Transport.Requests;
using Microsoft.Extensions.Logging;

namespace HotChocolate.Transport.WebSockets;

/// <summary>The conversation on one connection (GraphQL over WebSocket protocol): reads the messages of the client one after another.</summary>
internal sealed partial class SocketSession : ISocketSession, IAsyncDisposable
{
    private readonly SocketConnection _connection;
    private readonly ServedSchema _schema;
    private readonly GraphQLSocketOptions _options;
    private readonly SocketLimits _limits;
    private readonly OperationSessions _operations;
    private readonly CancellationTokenRegistration _stopping;
    private Timer? _timer;
    private Task _ping = Task.CompletedTask;
    private bool _isInitialized;
    private volatile bool _isAcknowledged;

    public SocketSession(SocketConnection connection, ServedSchema schema, GraphQLSocketOptions options, SocketLimits limits)
    {
        (_connection, _schema, _options, _limits) = (connection, schema, options, limits);
        _operations = new OperationSessions(limits.MaxOperations);
        _timer = new Timer(static session => ((SocketSession)session!).OnTimer(), this, options.ConnectionInitializationTimeout, Timeout.InfiniteTimeSpan);
        _stopping = limits.Stopping.UnsafeRegister(static session => _ = ((SocketSession)session!).TryCloseAsync(CloseReason.GoingAway), this);
    }

    public ISocketConnection Connection => _connection;

    public async Task RunAsync()
    {
        while (_connection.IsOpen && (await _connection.WaitAsync()).MessageType != WebSocketMessageType.Close)
        {
            using var message = new PooledBuffer();
            try
            {
                if (!await _connection.ReceiveAsync(message)) break;
                if (await HandleAsync(message.Written) is { } reason) await _connection.CloseAsync(reason);
            }
            catch (MessageTooBigException)
            {
                await _connection.CloseAsync(CloseReason.MessageTooBig);
            }
            catch (JsonException)
            {
                await _connection.CloseAsync(CloseReason.Unexpected);
            }
            catch (Exception exception) when (_connection.IsOpen && !_connection.RequestAborted.IsCancellationRequested)
            {
                LogFailure(_connection.Logger, exception);
                await _connection.CloseAsync(CloseReason.Unexpected);
            }
        }
        _connection.AbortSoon();
        await _operations.CancelAllAsync();
        await _connection.CloseAsync(CloseReason.Normal);
        await _connection.DrainAsync();
    }

    /// <summary>Ends all operations and waits until they are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        _connection.AbortSoon();
        await _operations.CancelAllAsync();
        await _stopping.DisposeAsync();
        if (_timer is not null) await _timer.DisposeAsync();
        await _schema.SocketInterceptor.OnCloseAsync(this, CancellationToken.None);
    }

    public void Dispose() => _timer?.Dispose();

    [LoggerMessage(LogLevel.Error, "A message on a WebSocket could not be handled.")]
    private static partial void LogFailure(ILogger logger, Exception exception);

    /// <summary>Returns why the connection has to be closed; null where it goes on.</summary>
    private ValueTask<CloseReason?> HandleAsync(ReadOnlyMemory<byte> json)
    {
        var message = ClientMessage.Read(json.Span);
        if (!message.IsObject) return new(CloseReason.NotAnObject);
        if (!message.HasType) return new(CloseReason.NoType);
        return message.Type switch
        {
            ClientMessageType.ConnectionInit => InitializeAsync(message.ParsePayload()),
            ClientMessageType.Ping => PingAsync(message.ParsePayload()),
            ClientMessageType.Pong => PongAsync(message.ParsePayload()),
            ClientMessageType.Subscribe => Subscribe(message),
            ClientMessageType.Complete => Complete(message),
            _ => new(CloseReason.UnknownType)
        };
    }

    private async ValueTask<CloseReason?> InitializeAsync(JsonElement? payload)
    {
        if (_isInitialized) return CloseReason.InitTwice;
        _isInitialized = true;
        var status = await _schema.SocketInterceptor.OnConnectAsync(this, new OperationMessagePayload(payload), _connection.RequestAborted);
        if (!status.Accepted) return CloseReason.Refused;
        await _connection.SendAsync(ServerMessages.Ack(status.Extensions));
        _isAcknowledged = true;
        if (_options.KeepAliveInterval is { } interval)
        {
            _timer!.Change(interval, interval);
        }
        else
        {
            await _timer!.DisposeAsync();
            _timer = null;
        }
        return null;
    }

    private async ValueTask<CloseReason?> PingAsync(JsonElement? payload)
    {
        var answer = await _schema.SocketInterceptor.OnPingAsync(this, new OperationMessagePayload(payload), _connection.RequestAborted);
        await _connection.SendAsync(ServerMessages.Pong(answer));
        return null;
    }

    private async ValueTask<CloseReason?> PongAsync(JsonElement? payload)
    {
        await _schema.SocketInterceptor.OnPongAsync(this, new OperationMessagePayload(payload), _connection.RequestAborted);
        return null;
    }

    private ValueTask<CloseReason?> Subscribe(ClientMessage message)
    {
        if (!_isAcknowledged) return new(CloseReason.Unauthorized);
        if (string.IsNullOrEmpty(message.Id) || !message.HasObjectPayload) return new(CloseReason.InvalidSubscribe);
        var operation = new OperationSession(this, _connection, _schema, message.Id, _operations);
        try
        {
            var parameters = RequestReader.ReadRequest(message.Payload);
            return _operations.TryStart(operation, parameters) switch
            {
                OperationStart.Started => default,
                OperationStart.TooMany => Refuse(operation, TransportErrors.TooManyOperations(_limits.MaxOperations)),
                _ => new(CloseReason.DuplicateId)
            };
        }
        catch (SyntaxException exception)
        {
            return Refuse(operation, TransportErrors.Syntax(exception, withCode: false));
        }
    }

    private static async ValueTask<CloseReason?> Refuse(OperationSession operation, IError error)
    {
        await operation.SendErrorAsync([error]);
        return null;
    }

    private ValueTask<CloseReason?> Complete(ClientMessage message)
    {
        if (string.IsNullOrEmpty(message.Id)) return new(CloseReason.InvalidComplete);
        _operations.Cancel(message.Id);
        return default;
    }

    /// <summary>Closes the connection of a client that does not introduce itself in time; then keeps the connection alive.</summary>
    private void OnTimer()
    {
        if (!_isAcknowledged) _ = TryCloseAsync(CloseReason.InitTimeout);
        else if (_options.KeepAliveInterval is null) return;
        else if (_ping.IsCompleted) _ping = TrySendPingAsync();
        // A client that has not taken a ping until the next one is due is gone, or does not read.
        else _connection.HttpContext.Abort();
    }

    private async Task TrySendPingAsync()
    {
        try
        {
            await _connection.SendAsync(ServerMessages.Ping, _connection.RequestAborted);
        }
        catch (Exception exception) when (SocketEndpoint.IsBreak(exception))
        {
            // Whoever reads notices too.
        }
    }

    private async Task TryCloseAsync(CloseReason reason)
    {
        try
        {
            await _connection.CloseAsync(reason);
        }
        catch (Exception exception) when (SocketEndpoint.IsBreak(exception))
        {
            // The client was gone already.
        }
    }
}
