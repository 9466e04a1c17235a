namespace HotChocolate.Transport;

/// <summary>Services whose scope begins when the first of them is asked for: many operations need none.</summary>
internal abstract class LazyServices : IKeyedServiceProvider
{
    protected abstract IServiceProvider Services { get; }

    public object? GetService(Type serviceType) => Services.GetService(serviceType);

    public object? GetKeyedService(Type serviceType, object? serviceKey) => Keyed.GetKeyedService(serviceType, serviceKey);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) => Keyed.GetRequiredKeyedService(serviceType, serviceKey);

    private IKeyedServiceProvider Keyed
        => Services as IKeyedServiceProvider ?? throw new InvalidOperationException("The services of the application have no keys.");
}
