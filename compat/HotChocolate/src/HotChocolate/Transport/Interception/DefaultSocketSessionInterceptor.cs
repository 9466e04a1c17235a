using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Subscriptions.Protocols;

namespace HotChocolate.AspNetCore;

/// <summary>Accepts every connection and gives each operation the user of its connection; derive from it and override what you need.</summary>
public class DefaultSocketSessionInterceptor : ISocketSessionInterceptor
{
    internal static DefaultSocketSessionInterceptor Instance { get; } = new();

    /// <inheritdoc/>
    public virtual ValueTask<ConnectionStatus> OnConnectAsync(ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken = default)
        => new(ConnectionStatus.Accept());

    /// <inheritdoc/>
    public virtual ValueTask OnRequestAsync(ISocketSession session, string operationSessionId, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken = default)
    {
        DefaultHttpRequestInterceptor.AddDefaults(session.Connection.HttpContext, requestBuilder);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public virtual ValueTask<IOperationResult> OnResultAsync(ISocketSession session, string operationSessionId, IOperationResult result, CancellationToken cancellationToken = default)
        => new(result);

    /// <inheritdoc/>
    public virtual ValueTask OnCompleteAsync(ISocketSession session, string operationSessionId, CancellationToken cancellationToken = default)
        => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public virtual ValueTask<IReadOnlyDictionary<string, object?>?> OnPingAsync(ISocketSession session, IOperationMessagePayload pingMessage, CancellationToken cancellationToken = default)
        => new(default(IReadOnlyDictionary<string, object?>));

    /// <inheritdoc/>
    public virtual ValueTask OnPongAsync(ISocketSession session, IOperationMessagePayload pongMessage, CancellationToken cancellationToken = default)
        => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public virtual ValueTask OnCloseAsync(ISocketSession session, CancellationToken cancellationToken = default)
        => ValueTask.CompletedTask;
}
