namespace GreenDonut;

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
