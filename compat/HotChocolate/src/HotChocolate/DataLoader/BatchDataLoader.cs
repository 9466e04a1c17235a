namespace GreenDonut;

/// <summary>Fetches one value a key.</summary>
public abstract class BatchDataLoader<TKey, TValue> : DataLoaderBase<TKey, TValue> where TKey : notnull
{
    /// <inheritdoc/>
    protected BatchDataLoader(IBatchScheduler batchScheduler, DataLoaderOptions options) : base(batchScheduler, options)
    {
    }

    /// <inheritdoc/>
    protected sealed override async ValueTask FetchAsync(
        IReadOnlyList<TKey> keys,
        Memory<Result<TValue?>> results,
        DataLoaderFetchContext<TValue> context,
        CancellationToken cancellationToken)
    {
        var values = await LoadBatchAsync(keys, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < keys.Count; i++)
            results.Span[i] = values.TryGetValue(keys[i], out var value) ? value : default(TValue);
    }

    /// <summary>The values by key; a key may be missing.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);
}
