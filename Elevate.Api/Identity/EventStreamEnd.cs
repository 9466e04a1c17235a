using Elevate.Persistence.Users;

namespace Elevate.Api.Identity;

/// <summary>Ends a stream of events when its token ends or is revoked, or the app stops. The client comes back: with a new token, or to another node.</summary>
internal static class EventStreamEnd
{
    private const string EventStream = "text/event-stream";

    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Headers.Accept.ToString().Contains(EventStream, StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        if (await IsRevokedAsync(context))
        {
            await IdentityRegistration.TurnAwayAsync(context);
            return;
        }
        var clock = context.RequestServices.GetRequiredService<TimeProvider>();
        var app = context.RequestServices.GetRequiredService<IHostApplicationLifetime>();
        using var token = new CancellationTokenSource(TokenEnd.Left(context.User, clock) ?? Timeout.InfiniteTimeSpan, clock);
        using var live = context.RequestServices.GetRequiredService<LiveTokens>().Add(context.User, () => End(token));
        using var any = CancellationTokenSource.CreateLinkedTokenSource(token.Token, app.ApplicationStopping, context.RequestAborted);
        context.RequestAborted = any.Token;
        await next(context);
    }

    private static void End(CancellationTokenSource token)
    {
        try
        {
            _ = token.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // The stream has just ended by itself.
        }
    }

    private static async ValueTask<bool> IsRevokedAsync(HttpContext context) =>
        context.User.FindFirst(TokenClaims.Subject)?.Value is { } userId
        && await context.RequestServices.GetRequiredService<TokenCutoffs>().IsRevokedAsync(userId, TokenIssue.Of(context.User), context.RequestAborted);
}
