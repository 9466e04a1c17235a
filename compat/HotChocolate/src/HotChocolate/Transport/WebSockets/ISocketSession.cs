using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>The GraphQL conversation on one WebSocket connection.</summary>
public interface ISocketSession : IDisposable
{
    /// <summary>The connection.</summary>
    ISocketConnection Connection { get; }
}

/// <summary>One WebSocket connection.</summary>
public interface ISocketConnection : IHasContextData, IDisposable
{
    /// <summary>The request that opened the connection. Its user may be replaced while the connection is being accepted.</summary>
    HttpContext HttpContext { get; }

    /// <summary>The services of the connection.</summary>
    IServiceProvider RequestServices { get; }

    /// <summary>Fires when the connection has ended.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>Sends a text message; waits while the client does not take the ones before.</summary>
    ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken = default);

    /// <summary>Closes the connection with a standard close code.</summary>
    ValueTask CloseAsync(string message, ConnectionCloseReason reason, CancellationToken cancellationToken = default);

    /// <summary>Closes the connection with any close code.</summary>
    ValueTask CloseAsync(string message, int reason, CancellationToken cancellationToken = default);
}

/// <summary>The standard close codes (RFC 6455 §7.4.1).</summary>
public enum ConnectionCloseReason
{
    /// <summary>1000: the purpose was fulfilled.</summary>
    NormalClosure = 1000,

    /// <summary>1001: one side goes away.</summary>
    EndpointUnavailable = 1001,

    /// <summary>1002: the protocol was violated.</summary>
    ProtocolError = 1002,

    /// <summary>1003: a kind of data that is not accepted.</summary>
    InvalidMessageType = 1003,

    /// <summary>1007: data that does not fit its kind.</summary>
    InvalidPayloadData = 1007,

    /// <summary>1008: a policy was violated.</summary>
    PolicyViolation = 1008,

    /// <summary>1009: a message was too big.</summary>
    MessageTooBig = 1009,

    /// <summary>1010: an extension is missing.</summary>
    MandatoryExtension = 1010,

    /// <summary>1011: the server failed.</summary>
    InternalServerError = 1011
}
