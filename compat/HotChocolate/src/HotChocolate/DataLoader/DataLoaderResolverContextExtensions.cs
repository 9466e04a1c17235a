using GreenDonut;
using GreenDonut.DependencyInjection;
using HotChocolate.Execution.Processing;

namespace HotChocolate.Types;

/// <summary>Data loaders for resolvers that are delegates.</summary>
public static class DataLoaderResolverContextExtensions
{
    /// <summary>The data loader of that type; one instance serves a request.</summary>
    public static T DataLoader<T>(this IResolverContext context) where T : IDataLoader
        => context is ResolverContext { Run: var run } ? run.DataLoaders.GetDataLoader<T>() : context.Services.GetRequiredService<IDataLoaderScope>().GetDataLoader<T>();
}
