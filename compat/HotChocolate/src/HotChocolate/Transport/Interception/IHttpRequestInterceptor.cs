using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore;

/// <summary>Sees every HTTP request after it was parsed and before it is executed; may add state, change services, or refuse by throwing a <see cref="GraphQLException"/>.</summary>
public interface IHttpRequestInterceptor
{
    /// <summary>Completes the request.</summary>
    ValueTask OnCreateAsync(HttpContext context, IRequestExecutor requestExecutor, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken);
}

/// <summary>An interceptor of HTTP requests as a function; runs before the default steps.</summary>
public delegate ValueTask HttpRequestInterceptorDelegate(
    HttpContext context, IRequestExecutor requestExecutor, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken);

internal sealed class DelegateHttpRequestInterceptor(HttpRequestInterceptorDelegate interceptor) : DefaultHttpRequestInterceptor
{
    public override async ValueTask OnCreateAsync(
        HttpContext context, IRequestExecutor requestExecutor, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken)
    {
        await interceptor(context, requestExecutor, requestBuilder, cancellationToken);
        await base.OnCreateAsync(context, requestExecutor, requestBuilder, cancellationToken);
    }
}
