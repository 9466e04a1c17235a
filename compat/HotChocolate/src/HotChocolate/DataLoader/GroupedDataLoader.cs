namespace GreenDonut;

/// <summary>Fetches any number of values a key.</summary>
public abstract class GroupedDataLoader<TKey, TValue> : DataLoaderBase<TKey, TValue[]> where TKey : notnull
{
    /// <inheritdoc/>
    protected GroupedDataLoader(IBatchScheduler batchScheduler, DataLoaderOptions options) : base(batchScheduler, options)
    {
    }

    /// <inheritdoc/>
    protected sealed override async ValueTask FetchAsync(
        IReadOnlyList<TKey> keys,
        Memory<Result<TValue[]?>> results,
        DataLoaderFetchContext<TValue[]> context,
        CancellationToken cancellationToken)
    {
        var values = await LoadGroupedBatchAsync(keys, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < keys.Count; i++) results.Span[i] = values[keys[i]].ToArray();
    }

    /// <summary>The values by key; a key may be missing and then has an empty array.</summary>
    protected abstract Task<ILookup<TKey, TValue>> LoadGroupedBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);
}
