namespace GreenDonut.DependencyInjection;

/// <summary>The data loaders of one request.</summary>
public interface IDataLoaderScope
{
    /// <summary>The data loader of that type; made on first use.</summary>
    T GetDataLoader<T>() where T : IDataLoader;
}
