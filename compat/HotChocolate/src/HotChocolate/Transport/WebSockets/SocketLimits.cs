using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace HotChocolate.Transport.WebSockets;

/// <summary>What holds for all WebSocket connections of an application.</summary>
/// <param name="MaxMessageBytes">A longer message of a client closes its connection.</param>
/// <param name="MaxOperations">So many operations may run on one connection at a time.</param>
/// <param name="CloseTimeout">So long a connection that is to be closed may take.</param>
/// <param name="Stopping">Fires when the application stops.</param>
internal sealed record SocketLimits(int MaxMessageBytes, int MaxOperations, TimeSpan CloseTimeout, CancellationToken Stopping)
{
    /// <summary>The setting with the number of operations on one connection.</summary>
    public const string MaxOperationsKey = "GraphQL:MaxOperationsPerConnection";

    /// <summary>Enough for any client; an endless loop of subscribe messages ends here.</summary>
    private const int DefaultMaxOperations = 1000;

    private static readonly TimeSpan s_closeTimeout = TimeSpan.FromSeconds(5);

    public static SocketLimits Of(IServiceProvider services, int maxMessageBytes)
    {
        var maxOperations = services.GetService<IConfiguration>()?.GetValue<int?>(MaxOperationsKey) ?? DefaultMaxOperations;
        if (maxOperations < 1) throw new InvalidOperationException($"{MaxOperationsKey} is {maxOperations}: no connection could do anything.");
        return new(maxMessageBytes, maxOperations, s_closeTimeout, services.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? default);
    }
}
