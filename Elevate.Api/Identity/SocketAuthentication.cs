using System.Security.Claims;
using System.Text.Json.Serialization;
using Elevate.Persistence.Users;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Subscriptions.Protocols;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace Elevate.Api.Identity;

/// <summary>
/// Signs a WebSocket in by the token in its <c>connection_init</c> payload (<c>{"Authorization": "Bearer …"}</c>), as browsers cannot set headers
/// on one.
/// </summary>
internal sealed class SocketAuthentication : DefaultSocketSessionInterceptor
{
    private const string End = "Elevate.SocketEnd";

    public override async ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken = default)
    {
        var context = session.Connection.HttpContext;
        if (connectionInitMessage.As<InitPayload>()?.Authorization is { Length: > 0 } authorization)
        {
            if (await AuthenticateAsync(context, authorization) is not { } user) return ConnectionStatus.Reject("The token is not valid or has expired.");
            context.User = user;
        }
        session.Connection.ContextData[End] = new SocketEnd(session.Connection);
        return ConnectionStatus.Accept();
    }

    public override ValueTask OnCloseAsync(ISocketSession session, CancellationToken cancellationToken = default)
    {
        if (session.Connection.ContextData.TryGetValue(End, out var end)) (end as IDisposable)?.Dispose();
        return base.OnCloseAsync(session, cancellationToken);
    }

    // The request that became the socket has been authenticated, and a request is so only once: a request of its own carries the token.
    private static async Task<ClaimsPrincipal?> AuthenticateAsync(HttpContext context, string authorization)
    {
        await using var scope = context.RequestServices.CreateAsyncScope();
        var request = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        request.Request.Headers.Authorization = authorization;
        var result = await request.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        if (!result.Succeeded || result.Principal is not { } user) return null;
        var isRevoked = user.FindFirst(TokenClaims.Subject)?.Value is { } userId
            && await scope.ServiceProvider.GetRequiredService<TokenCutoffs>().IsRevokedAsync(userId, TokenIssue.Of(user), context.RequestAborted);
        return isRevoked ? null : user;
    }

    private sealed class InitPayload
    {
        [JsonPropertyName("Authorization")]
        public string? Authorization { get; set; }
    }
}
