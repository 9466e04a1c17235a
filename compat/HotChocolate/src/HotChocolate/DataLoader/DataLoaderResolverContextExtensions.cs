using GreenDonut;
using GreenDonut.DependencyInjection;
using HotChocolate.Execution.Processing;
using HotChocolate.Fetching;

namespace HotChocolate.Types;

/// <summary>Data loaders for resolvers that are delegates.</summary>
public static class DataLoaderResolverContextExtensions
{
    /// <summary>The data loader of that type; one instance serves a request.</summary>
    public static T DataLoader<T>(this IResolverContext context) where T : IDataLoader => context.Scope().GetDataLoader<T>();

    /// <summary>A data loader made of a delegate. One serves all resolvers of a request that give the same name, by default those of the same field.</summary>
    public static IDataLoader<TKey, TValue> BatchDataLoader<TKey, TValue>(this IResolverContext context, FetchBatch<TKey, TValue> fetch, string? name = default)
        where TKey : notnull
        => context.Scope().GetDataLoader(s => new Batch<TKey, TValue>(s, fetch), context.NameOr(name));

    /// <inheritdoc cref="BatchDataLoader"/>
    public static IDataLoader<TKey, TValue[]> GroupDataLoader<TKey, TValue>(this IResolverContext context, FetchGroup<TKey, TValue> fetch, string? name = default)
        where TKey : notnull
        => context.Scope().GetDataLoader(s => new Group<TKey, TValue>(s, fetch), context.NameOr(name));

    /// <inheritdoc cref="BatchDataLoader"/>
    public static IDataLoader<TKey, TValue> CacheDataLoader<TKey, TValue>(this IResolverContext context, FetchCache<TKey, TValue> fetch, string? name = default)
        where TKey : notnull
        => context.Scope().GetDataLoader(_ => new Cache<TKey, TValue>(fetch), context.NameOr(name));

    private static IDataLoaderScope Scope(this IResolverContext context)
        => context is ResolverContext { Run.DataLoaders: var scope } ? scope : context.Services.GetRequiredService<IDataLoaderScope>();

    private static string NameOr(this IResolverContext context, string? name) => name ?? $"{context.ObjectType.Name}.{context.Selection.Field.Name}";

    private sealed class Batch<TKey, TValue>(IServiceProvider services, FetchBatch<TKey, TValue> fetch)
        : BatchDataLoader<TKey, TValue>(services.GetRequiredService<IBatchScheduler>(), new()) where TKey : notnull
    {
        protected override Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
            => fetch(keys, cancellationToken);
    }

    private sealed class Group<TKey, TValue>(IServiceProvider services, FetchGroup<TKey, TValue> fetch)
        : GroupedDataLoader<TKey, TValue>(services.GetRequiredService<IBatchScheduler>(), new()) where TKey : notnull
    {
        protected override Task<ILookup<TKey, TValue>> LoadGroupedBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
            => fetch(keys, cancellationToken);
    }

    private sealed class Cache<TKey, TValue>(FetchCache<TKey, TValue> fetch) : CacheDataLoader<TKey, TValue>(new()) where TKey : notnull
    {
        protected override Task<TValue> LoadSingleAsync(TKey key, CancellationToken cancellationToken) => fetch(key, cancellationToken);
    }
}
