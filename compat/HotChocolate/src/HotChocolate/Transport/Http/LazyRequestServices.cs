using Microsoft.AspNetCore.Http;

namespace HotChocolate.Transport.Http;

/// <summary>The services of a request, whose scope begins when the first of them is asked for: many operations need none.</summary>
internal sealed class LazyRequestServices(HttpContext context) : IKeyedServiceProvider
{
    public object? GetService(Type serviceType) => context.RequestServices.GetService(serviceType);

    public object? GetKeyedService(Type serviceType, object? serviceKey) => Keyed.GetKeyedService(serviceType, serviceKey);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) => Keyed.GetRequiredKeyedService(serviceType, serviceKey);

    private IKeyedServiceProvider Keyed
        => context.RequestServices as IKeyedServiceProvider ?? throw new InvalidOperationException("The services of the application have no keys.");
}
