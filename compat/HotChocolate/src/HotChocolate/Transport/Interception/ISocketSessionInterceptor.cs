using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Subscriptions.Protocols;

namespace HotChocolate.AspNetCore;

/// <summary>Follows a WebSocket connection and the operations on it.</summary>
public interface ISocketSessionInterceptor
{
    /// <summary>The client sent its connection_init: accept or reject it.</summary>
    ValueTask<ConnectionStatus> OnConnectAsync(ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken = default);

    /// <summary>An operation is about to be executed: completes the request.</summary>
    ValueTask OnRequestAsync(ISocketSession session, string operationSessionId, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken = default);

    /// <summary>A result is about to be sent: returns it or another one.</summary>
    ValueTask<IOperationResult> OnResultAsync(ISocketSession session, string operationSessionId, IOperationResult result, CancellationToken cancellationToken = default);

    /// <summary>An operation has ended, whoever ended it.</summary>
    ValueTask OnCompleteAsync(ISocketSession session, string operationSessionId, CancellationToken cancellationToken = default);

    /// <summary>The client sent a ping: returns the payload of the pong, or null for none.</summary>
    ValueTask<IReadOnlyDictionary<string, object?>?> OnPingAsync(ISocketSession session, IOperationMessagePayload pingMessage, CancellationToken cancellationToken = default);

    /// <summary>The client sent a pong.</summary>
    ValueTask OnPongAsync(ISocketSession session, IOperationMessagePayload pongMessage, CancellationToken cancellationToken = default);

    /// <summary>The connection has ended.</summary>
    ValueTask OnCloseAsync(ISocketSession session, CancellationToken cancellationToken = default);
}
