using System.Net.WebSockets;
using HotChocolate.AspNetCore.Subscriptions;

namespace Elevate.Api.Identity;

/// <summary>Closes a socket when its token ends or is revoked, or the app stops. The client comes back: with a new token, or to another node.</summary>
internal sealed class SocketEnd : IDisposable
{
    private readonly ISocketConnection _connection;
    private readonly CancellationTokenRegistration _stop;
    private readonly ITimer? _timer;
    private readonly IDisposable _live;

    public SocketEnd(ISocketConnection connection)
    {
        _connection = connection;
        var services = connection.RequestServices;
        var clock = services.GetRequiredService<TimeProvider>();
        if (TokenEnd.Left(connection.HttpContext.User, clock) is { } left)
        {
            _timer = clock.CreateTimer(
                static end => _ = ((SocketEnd)end!).CloseAsync("The token has expired.", ConnectionCloseReason.PolicyViolation), this, left, Timeout.InfiniteTimeSpan);
        }
        _live = services.GetRequiredService<LiveTokens>().Add(
            connection.HttpContext.User, () => _ = CloseAsync("The token was revoked.", ConnectionCloseReason.PolicyViolation));
        _stop = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(
            static end => _ = ((SocketEnd)end!).CloseAsync("The server stops.", ConnectionCloseReason.EndpointUnavailable), this);
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _live.Dispose();
        _stop.Unregister();
    }

    private async Task CloseAsync(string message, ConnectionCloseReason reason)
    {
        try
        {
            await _connection.CloseAsync(message, reason, CancellationToken.None);
        }
        catch (Exception exception) when (exception is OperationCanceledException or InvalidOperationException or IOException or WebSocketException)
        {
            // The client was gone already.
        }
    }
}
