using GreenDonut;
using GreenDonut.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers data loaders.</summary>
public static class DataLoaderServiceCollectionExtensions
{
    /// <summary>Adds a data loader; one instance serves a request.</summary>
    public static IServiceCollection AddDataLoader<T>(this IServiceCollection services) where T : class, IDataLoader
        => services.Add<T>(DataLoaderRegistration.Activate(typeof(T)));

    /// <summary>Adds a data loader that resolvers ask for by the type <typeparamref name="TService"/>.</summary>
    public static IServiceCollection AddDataLoader<TService, TImplementation>(this IServiceCollection services)
        where TService : class, IDataLoader
        where TImplementation : class, TService
        => services.AddDataLoader<TImplementation>().Add<TService>(static s => s.GetRequiredService<TImplementation>());

    /// <summary>Adds a data loader made by a factory.</summary>
    public static IServiceCollection AddDataLoader<T>(this IServiceCollection services, Func<IServiceProvider, T> factory) where T : class, IDataLoader
    {
        ArgumentNullException.ThrowIfNull(factory);
        return services.Add<T>(factory);
    }

    private static IServiceCollection Add<T>(this IServiceCollection services, Func<IServiceProvider, IDataLoader> create) where T : class, IDataLoader
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<DataLoaderRegistry>();
        services.TryAddScoped<DataLoaderScopeHolder>();
        services.TryAddScoped<IDataLoaderScope>(static s => s.GetRequiredService<DataLoaderScopeHolder>().Scope);
        services.AddSingleton(new DataLoaderRegistration(typeof(T), create));
        services.TryAddScoped(static s => s.GetRequiredService<IDataLoaderScope>().GetDataLoader<T>());
        return services;
    }
}
