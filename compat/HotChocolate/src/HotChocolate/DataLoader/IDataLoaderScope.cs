namespace GreenDonut.DependencyInjection;

/// <summary>The data loaders of one request.</summary>
public interface IDataLoaderScope
{
    /// <summary>The data loader of that type; made on first use.</summary>
    T GetDataLoader<T>() where T : IDataLoader;

    /// <summary>The data loader of that type and name; made on first use.</summary>
    T GetDataLoader<T>(DataLoaderFactory<T> createDataLoader, string? name = default) where T : IDataLoader;
}

/// <summary>Makes a data loader from the services of a request, among them its <see cref="IBatchScheduler"/>.</summary>
public delegate T DataLoaderFactory<T>(IServiceProvider serviceProvider) where T : IDataLoader;
