namespace HotChocolate.AspNetCore;

/// <summary>Options of WebSocket connections.</summary>
public sealed class GraphQLSocketOptions
{
    /// <summary>How long a client has to send its connection_init; 10 seconds unless set.</summary>
    public TimeSpan ConnectionInitializationTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the server sends a ping on a connection that has been accepted; null: never.</summary>
    public TimeSpan? KeepAliveInterval { get; set; }
}
