using System.Diagnostics;
using Elevate.Api.Identity;

namespace Elevate.Api.Observability;

/// <summary>
/// One line for each request when it has ended, and a warning for an operation that took long. It names the route, the operation and the user's id;
/// addresses, tokens, documents and variables are nobody's business.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, LogSettings settings, ILoggerFactory loggers)
{
    /// <summary>The category, for <c>Logging:LogLevel</c>.</summary>
    public const string Category = "Elevate.Requests";

    // Names are the client's choice, and as long as it likes.
    private const int LongestName = 100;

    private readonly ILogger _logger = loggers.CreateLogger(Category);

    public async Task InvokeAsync(HttpContext context)
    {
        var record = new RequestRecord();
        context.Features.Set(record);
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            Write(context, record, Stopwatch.GetElapsedTime(started));
        }
    }

    private void Write(HttpContext context, RequestRecord record, TimeSpan duration)
    {
        var name = record.OperationName is { Length: > LongestName } longName ? longName[..LongestName] : record.OperationName;
        var milliseconds = Math.Round(duration.TotalMilliseconds, 1);
        if (record.OperationType is "query" or "mutation" && duration >= settings.SlowOperation && !context.WebSockets.IsWebSocketRequest)
            LogSlow(_logger, record.OperationType, name ?? "anonymous", milliseconds);
        if (!_logger.IsEnabled(LogLevel.Information)) return;

        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route";
        LogRequest(
            _logger, context.Request.Method, route, context.Response.StatusCode, milliseconds, record.OperationType, name, record.Error,
            context.User.FindFirst(TokenClaims.Subject)?.Value);
    }

    [LoggerMessage(1, LogLevel.Information, "{Method} {Route} {Status} in {Milliseconds} ms: {OperationType} {OperationName} {Error} by {UserId}")]
    private static partial void LogRequest(
        ILogger logger, string method, string route, int status, double milliseconds, string? operationType, string? operationName, string? error, string? userId);

    [LoggerMessage(2, LogLevel.Warning, "The {OperationType} {OperationName} took {Milliseconds} ms.")]
    private static partial void LogSlow(ILogger logger, string operationType, string operationName, double milliseconds);
}
