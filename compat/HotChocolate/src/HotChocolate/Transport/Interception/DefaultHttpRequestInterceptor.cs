using System.Security.Claims;
using HotChocolate.Transport.Http;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore;

/// <summary>Gives the request the services and the user of its <see cref="HttpContext"/>; derive from it and call the base.</summary>
public class DefaultHttpRequestInterceptor : IHttpRequestInterceptor
{
    private const string CostHeader = "GraphQL-Cost";

    internal static DefaultHttpRequestInterceptor Instance { get; } = new();

    /// <inheritdoc/>
    public virtual ValueTask OnCreateAsync(
        HttpContext context, IRequestExecutor requestExecutor, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken)
    {
        AddDefaults(context, requestBuilder);
        if (context.Request.Headers.TryGetValue(CostHeader, out var cost))
        {
            if (string.Equals(cost, "report", StringComparison.OrdinalIgnoreCase)) requestBuilder.ReportCost();
            else if (string.Equals(cost, "validate", StringComparison.OrdinalIgnoreCase)) requestBuilder.ValidateCost();
        }
        return ValueTask.CompletedTask;
    }

    internal static void AddDefaults(HttpContext context, OperationRequestBuilder requestBuilder) => requestBuilder
        .TrySetServices(new LazyRequestServices(context))
        .TryAddGlobalState(nameof(HttpContext), context)
        .TryAddGlobalState(nameof(ClaimsPrincipal), context.User);
}
