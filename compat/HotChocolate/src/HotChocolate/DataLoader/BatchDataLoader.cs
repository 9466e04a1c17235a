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

/// <summary>Fetches every key by itself, at once, and remembers its value.</summary>
public abstract class CacheDataLoader<TKey, TValue> : DataLoaderBase<TKey, TValue> where TKey : notnull
{
    /// <summary>A data loader that waits for no other keys.</summary>
    protected CacheDataLoader(DataLoaderOptions options) : base(AutoBatchScheduler.Default, options)
    {
    }

    /// <inheritdoc/>
    protected sealed override async ValueTask FetchAsync(
        IReadOnlyList<TKey> keys,
        Memory<Result<TValue?>> results,
        DataLoaderFetchContext<TValue> context,
        CancellationToken cancellationToken)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            Result<TValue?> result;
            try
            {
                result = await LoadSingleAsync(keys[i], cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                result = exception;
            }
            results.Span[i] = result;
        }
    }

    /// <summary>The value of a key; null where there is none.</summary>
    protected abstract Task<TValue> LoadSingleAsync(TKey key, CancellationToken cancellationToken);
}
