using Microsoft.AspNetCore.Http;

namespace HotChocolate.Transport.Http;

/// <summary>The services of a request, whose scope begins when the first of them is asked for: many operations need none.</summary>
internal sealed class LazyRequestServices(HttpContext context) : IKeyedServiceProvider
{
    private HttpContext? _context = context;

    public object? GetService(Type serviceType) => Services.GetService(serviceType);

    public object? GetKeyedService(Type serviceType, object? serviceKey) => Keyed.GetKeyedService(serviceType, serviceKey);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) => Keyed.GetRequiredKeyedService(serviceType, serviceKey);

    /// <summary>The server uses a context again: a resolver that outlives its request must not come upon the services of another one.</summary>
    public void Close() => _context = null;

    private IServiceProvider Services => (_context ?? throw new ObjectDisposedException(nameof(HttpContext), "The request has ended.")).RequestServices;

    private IKeyedServiceProvider Keyed
        => Services as IKeyedServiceProvider ?? throw new InvalidOperationException("The services of the application have no keys.");
}
