using GreenDonut.DependencyInjection;

namespace GreenDonut;

/// <summary>
/// The data loaders of one request. They are made from its services, in which they also find the scheduler of the request, their options and each
/// other.
/// </summary>
internal sealed class DataLoaderScope(IServiceProvider services, IBatchScheduler scheduler) : IDataLoaderScope, IServiceProvider
{
    private readonly Dictionary<(Type Type, string? Name), IDataLoader> _loaders = [];
    private readonly Lock _gate = new();

    public T GetDataLoader<T>() where T : IDataLoader => (T)GetDataLoader(typeof(T));

    public T GetDataLoader<T>(DataLoaderFactory<T> createDataLoader, string? name = default) where T : IDataLoader
        => (T)GetOrAdd(typeof(T), name, s => createDataLoader(s))!;

    public IDataLoader GetDataLoader(Type type)
        => TryGet(type) ?? throw new InvalidOperationException($"The data loader `{type}` is not registered.");

    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(IBatchScheduler)) return scheduler;
        if (serviceType == typeof(DataLoaderOptions)) return new DataLoaderOptions();
        if (serviceType == typeof(IServiceProvider)) return this;
        return typeof(IDataLoader).IsAssignableFrom(serviceType) && TryGet(serviceType) is { } loader ? loader : services.GetService(serviceType);
    }

    private IDataLoader? TryGet(Type type) => GetOrAdd(type, null, null);

    private IDataLoader? GetOrAdd(Type type, string? name, Func<IServiceProvider, IDataLoader>? create)
    {
        lock (_gate)
        {
            if (_loaders.TryGetValue((type, name), out var loader)) return loader;
            create ??= services.GetService<DataLoaderRegistry>()?.Find(type);
            if (create is null && (type.IsAbstract || type.IsInterface)) return null;
            loader = (create ?? DataLoaderRegistration.Activate(type))(this);
            _loaders.Add((type, name), loader);
            return loader;
        }
    }
}

/// <summary>How a data loader is made.</summary>
internal sealed record DataLoaderRegistration(Type ServiceType, Func<IServiceProvider, IDataLoader> Create)
{
    public static Func<IServiceProvider, IDataLoader> Activate(Type type)
    {
        var factory = ActivatorUtilities.CreateFactory(type, []);
        return services => (IDataLoader)factory(services, null);
    }
}

/// <summary>All data loaders of the application; of several for the same type the last counts.</summary>
internal sealed class DataLoaderRegistry(IEnumerable<DataLoaderRegistration> registrations)
{
    private readonly Dictionary<Type, Func<IServiceProvider, IDataLoader>> _factories
        = registrations.GroupBy(r => r.ServiceType).ToDictionary(g => g.Key, g => g.Last().Create);

    /// <summary>Null where the type was not registered.</summary>
    public Func<IServiceProvider, IDataLoader>? Find(Type type) => _factories.GetValueOrDefault(type);
}

/// <summary>Tells services of a scope which request it belongs to, so that they can ask for data loaders in their constructors.</summary>
internal sealed class DataLoaderScopeHolder(IServiceProvider services)
{
    private IDataLoaderScope? _scope;

    /// <summary>Outside of a request there is a scope of its own, which fetches as soon as it can.</summary>
    public IDataLoaderScope Scope => _scope ??= new DataLoaderScope(services, AutoBatchScheduler.Default);

    public void Set(IDataLoaderScope scope) => _scope = scope;
}
