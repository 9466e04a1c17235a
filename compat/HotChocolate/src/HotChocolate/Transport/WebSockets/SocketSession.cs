using System.Net.WebSockets;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Subscriptions.Protocols;
using HotChocolate.Transport.Http;
using HotChocolate.Transport.Requests;
using Microsoft.Extensions.Logging;

namespace HotChocolate.Transport.WebSockets;

/// <summary>The conversation on one connection (GraphQL over WebSocket protocol): reads the messages of the client one after another.</summary>
internal sealed partial class SocketSession(SocketConnection connection, ServedSchema schema, GraphQLSocketOptions options) : ISocketSession, IAsyncDisposable
{
    private readonly OperationSessions _operations = new();
    private readonly CancellationTokenSource _acknowledged = new();
    private bool _initialized;
    private Task _watch = Task.CompletedTask;

    public ISocketConnection Connection => connection;

    public async Task RunAsync()
    {
        _watch = CloseUnlessInitializedAsync();
        while (connection.IsOpen && await connection.WaitAsync())
        {
            using var message = new PooledBuffer();
            try
            {
                if (!await connection.ReceiveAsync(message)) break;
                if (await HandleAsync(message.Written) is { } reason) await connection.CloseAsync(reason);
            }
            catch (MessageTooBigException)
            {
                await connection.CloseAsync(CloseReason.MessageTooBig);
            }
            catch (JsonException)
            {
                await connection.CloseAsync(CloseReason.Unexpected);
            }
            catch (Exception exception) when (exception is not (OperationCanceledException or WebSocketException or IOException))
            {
                LogFailure(connection.Logger, exception);
                await connection.CloseAsync(CloseReason.Unexpected);
            }
        }
        await CloseAsync();
    }

    /// <summary>Ends all operations and waits until they are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await _operations.CancelAllAsync();
        await connection.EndAsync();
        await _acknowledged.CancelAsync();
        await _watch.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await schema.SocketInterceptor.OnCloseAsync(this, CancellationToken.None);
        Dispose();
    }

    public void Dispose() => _acknowledged.Dispose();

    [LoggerMessage(LogLevel.Error, "A message on a WebSocket could not be handled.")]
    private static partial void LogFailure(ILogger logger, Exception exception);

    private async Task CloseAsync()
    {
        await _operations.CancelAllAsync();
        await connection.CloseAsync(CloseReason.Normal);
        await connection.DrainAsync();
    }

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
        if (_initialized) return CloseReason.InitTwice;
        _initialized = true;
        var status = await schema.SocketInterceptor.OnConnectAsync(this, new OperationMessagePayload(payload), connection.RequestAborted);
        if (!status.Accepted) return CloseReason.Refused;
        await connection.SendAsync(ServerMessages.Ack(status.Extensions));
        await _acknowledged.CancelAsync();
        return null;
    }

    private async ValueTask<CloseReason?> PingAsync(JsonElement? payload)
    {
        var answer = await schema.SocketInterceptor.OnPingAsync(this, new OperationMessagePayload(payload), connection.RequestAborted);
        await connection.SendAsync(ServerMessages.Pong(answer));
        return null;
    }

    private async ValueTask<CloseReason?> PongAsync(JsonElement? payload)
    {
        await schema.SocketInterceptor.OnPongAsync(this, new OperationMessagePayload(payload), connection.RequestAborted);
        return null;
    }

    private ValueTask<CloseReason?> Subscribe(ClientMessage message)
    {
        if (!_acknowledged.IsCancellationRequested) return new(CloseReason.Unauthorized);
        if (string.IsNullOrEmpty(message.Id) || !message.HasObjectPayload) return new(CloseReason.InvalidSubscribe);
        var operation = new OperationSession(this, connection, schema, message.Id, _operations);
        try
        {
            var parameters = RequestReader.ReadRequest(message.Payload);
            return _operations.TryStart(operation, parameters) switch
            {
                OperationStart.Started => default,
                OperationStart.TooMany => Refuse(operation, TransportErrors.TooManyOperations()),
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
    private async Task CloseUnlessInitializedAsync()
    {
        try
        {
            await Task.Delay(options.ConnectionInitializationTimeout, _acknowledged.Token);
            await connection.CloseAsync(CloseReason.InitTimeout);
            return;
        }
        catch (OperationCanceledException)
        {
            if (connection.RequestAborted.IsCancellationRequested || options.KeepAliveInterval is null) return;
        }

        using var timer = new PeriodicTimer(options.KeepAliveInterval.Value);
        while (await timer.WaitForNextTickAsync(connection.RequestAborted)) await connection.SendAsync(ServerMessages.Ping);
    }
}
