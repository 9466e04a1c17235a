using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Elevate.Api.Observability;

/// <summary>
/// Says in the span of a request what was asked and how it ended, by the semantic conventions of HTTP servers. Queries of URLs, addresses and names
/// of browsers are left out.
/// </summary>
internal static class HttpSpans
{
    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IHttpActivityFeature>() is not { Activity: { IsAllDataRequested: true } activity })
        {
            await next(context);
            return;
        }
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        activity.DisplayName = route is null ? context.Request.Method : $"{context.Request.Method} {route}";
        activity.SetTag("http.request.method", context.Request.Method)
            .SetTag("http.route", route)
            .SetTag("url.path", context.Request.Path.Value)
            .SetTag("url.scheme", context.Request.Scheme);
        try
        {
            await next(context);
        }
        finally
        {
            activity.SetTag("http.response.status_code", context.Response.StatusCode);
            if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError) activity.SetStatus(ActivityStatusCode.Error);
        }
    }
}
