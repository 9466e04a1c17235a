using System.Globalization;
using System.Net.WebSockets;
using System.Security.Claims;
using System.Text.Json.Serialization;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Subscriptions.Protocols;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace Elevate.Api.Identity;

/// <summary>
/// Signs a WebSocket in by the token in its <c>connection_init</c> payload (<c>{"Authorization": "Bearer …"}</c>), as browsers cannot set headers
/// on one, and closes it when the token ends, so that the client comes back with a new one.
/// </summary>
internal sealed class SocketAuthentication : DefaultSocketSessionInterceptor
{
    private const string Timer = "Elevate.TokenTimer";

    public override async ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken = default)
    {
        var context = session.Connection.HttpContext;
        if (connectionInitMessage.As<InitPayload>()?.Authorization is { Length: > 0 } authorization)
        {
            if (await AuthenticateAsync(context, authorization) is not { } user) return ConnectionStatus.Reject("The token is not valid or has expired.");
            context.User = user;
        }
        CloseWhenTokenEnds(session, context);
        return ConnectionStatus.Accept();
    }

    public override ValueTask OnCloseAsync(ISocketSession session, CancellationToken cancellationToken = default)
    {
        if (session.Connection.ContextData.TryGetValue(Timer, out var timer)) (timer as IDisposable)?.Dispose();
        return base.OnCloseAsync(session, cancellationToken);
    }

    // The request that became the socket has been authenticated, and a request is so only once: a request of its own carries the token.
    private static async Task<ClaimsPrincipal?> AuthenticateAsync(HttpContext context, string authorization)
    {
        await using var scope = context.RequestServices.CreateAsyncScope();
        var request = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        request.Request.Headers.Authorization = authorization;
        var result = await request.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        return result.Succeeded ? result.Principal : null;
    }

    private static void CloseWhenTokenEnds(ISocketSession session, HttpContext context)
    {
        if (!long.TryParse(context.User.FindFirst(TokenClaims.Expires)?.Value, CultureInfo.InvariantCulture, out var seconds)) return;
        var clock = context.RequestServices.GetRequiredService<TimeProvider>();
        var left = DateTimeOffset.FromUnixTimeSeconds(seconds) - clock.GetUtcNow();

        // A timer cannot wait longer than 49 days; a token should not either.
        var due = TimeSpan.FromMilliseconds(Math.Clamp(left.TotalMilliseconds, 0, uint.MaxValue - 1));
        session.Connection.ContextData[Timer] = clock.CreateTimer(static state => _ = CloseAsync((ISocketSession)state!), session, due, Timeout.InfiniteTimeSpan);
    }

    private static async Task CloseAsync(ISocketSession session)
    {
        try
        {
            await session.Connection.CloseAsync("The token has expired.", ConnectionCloseReason.PolicyViolation, CancellationToken.None);
        }
        catch (Exception exception) when (exception is OperationCanceledException or InvalidOperationException or IOException or WebSocketException)
        {
            // The client was gone already.
        }
    }

    private sealed class InitPayload
    {
        [JsonPropertyName("Authorization")]
        public string? Authorization { get; set; }
    }
}
