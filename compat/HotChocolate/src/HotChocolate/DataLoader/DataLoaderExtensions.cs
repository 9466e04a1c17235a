namespace GreenDonut;

/// <summary>Shorter ways to use data loaders.</summary>
public static class DataLoaderExtensions
{
    /// <summary>The value of a key that must have one.</summary>
    /// <exception cref="KeyNotFoundException">It has none.</exception>
    public static async Task<TValue> LoadRequiredAsync<TKey, TValue>(this IDataLoader<TKey, TValue> dataLoader, TKey key, CancellationToken cancellationToken = default)
        where TKey : notnull
        => await dataLoader.LoadAsync(key, cancellationToken).ConfigureAwait(false) ?? throw Missing(key);

    /// <summary>The values of several keys that must all have one.</summary>
    /// <exception cref="KeyNotFoundException">One has none.</exception>
    public static async Task<IReadOnlyList<TValue>> LoadRequiredAsync<TKey, TValue>(
        this IDataLoader<TKey, TValue> dataLoader,
        IReadOnlyCollection<TKey> keys,
        CancellationToken cancellationToken = default)
        where TKey : notnull
    {
        var values = await dataLoader.LoadAsync(keys, cancellationToken).ConfigureAwait(false);
        return [.. keys.Zip(values, static (key, value) => value ?? throw Missing(key))];
    }

    /// <summary>Remembers a value unless the key has one.</summary>
    public static void SetCacheEntry<TKey, TValue>(this IDataLoader<TKey, TValue> dataLoader, TKey key, TValue? value) where TKey : notnull
        => dataLoader.SetCacheEntry(key, Task.FromResult(value));

    private static KeyNotFoundException Missing<TKey>(TKey key) => new($"There is no value for the key `{key}`.");
}
