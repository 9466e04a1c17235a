namespace HotChocolate.AspNetCore.Subscriptions.Protocols;

/// <summary>Whether a connection is accepted.</summary>
public sealed class ConnectionStatus
{
    private const string DefaultReason = "Your connection was rejected.";
    private static readonly ConnectionStatus s_accepted = new(true, "", null);
    private static readonly ConnectionStatus s_rejected = new(false, DefaultReason, null);

    private ConnectionStatus(bool accepted, string message, IReadOnlyDictionary<string, object?>? extensions)
    {
        Accepted = accepted;
        Message = message;
        Extensions = extensions;
    }

    /// <summary>True: the client may send operations. False: the connection is closed.</summary>
    public bool Accepted { get; }

    /// <summary>Why it was rejected; the client is not told.</summary>
    public string Message { get; }

    /// <summary>Accepted: the payload of the connection_ack. Null where there is none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>The client may send operations.</summary>
    public static ConnectionStatus Accept() => s_accepted;

    /// <summary>The connection is closed.</summary>
    public static ConnectionStatus Reject() => s_rejected;

    /// <summary>The connection is closed, for a reason.</summary>
    public static ConnectionStatus Reject(string message) => new(false, message, null);

    /// <summary>The connection is closed, with facts about why.</summary>
    public static ConnectionStatus Reject(IReadOnlyDictionary<string, object?> extensions) => new(false, DefaultReason, extensions);

    /// <summary>The connection is closed, for a reason and with facts about it.</summary>
    public static ConnectionStatus Reject(string message, IReadOnlyDictionary<string, object?>? extensions) => new(false, message, extensions);
}
