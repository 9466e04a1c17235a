using System.Net.WebSockets;
using HotChocolate.AspNetCore;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.Transport.WebSockets;

/// <summary>Accepts WebSocket connections.</summary>
internal static class SocketEndpoint
{
    private const string Protocol = "graphql-transport-ws";

    public static async Task RunAsync(HttpContext context, ServedSchema schema, GraphQLSocketOptions options, SocketLimits limits)
    {
        var protocol = context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol) ? Protocol : null;
        using var socket = await context.WebSockets.AcceptWebSocketAsync(protocol);
        using var connection = new SocketConnection(context, socket, limits);
        try
        {
            if (protocol is null)
            {
                await connection.CloseAsync(CloseReason.NoProtocol);
                await connection.DrainAsync();
                return;
            }
            await using var session = new SocketSession(connection, schema, options, limits);
            await session.RunAsync();
        }
        catch (Exception exception) when (IsBreak(exception))
        {
            // The connection broke; whatever waited on it has been let go.
        }
        finally
        {
            await connection.EndAsync();
        }
    }

    /// <summary>Whether an exception says that the connection broke.</summary>
    public static bool IsBreak(Exception exception) => exception is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException;
}
