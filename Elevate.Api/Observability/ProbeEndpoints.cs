using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Elevate.Api.Observability;

/// <summary>Endpoints for machines that ask all the time.</summary>
internal static class ProbeEndpoints
{
    /// <summary>
    /// Answers before anything else looks at the request (identity, limits, logs), and leaves it out of traces and metrics: they are about work.
    /// </summary>
    public static void AsProbe(this IEndpointConventionBuilder endpoint)
    {
        endpoint.DisableHttpMetrics();
        endpoint.ShortCircuit();
        endpoint.Add(builder =>
        {
            var handle = builder.RequestDelegate!;
            builder.RequestDelegate = context =>
            {
                if (context.Features.Get<IHttpActivityFeature>() is { Activity: { } activity }) activity.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
                return handle(context);
            };
        });
    }
}
