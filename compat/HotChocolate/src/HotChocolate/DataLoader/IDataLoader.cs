namespace GreenDonut;

/// <summary>Collects keys, fetches their values together and remembers them for the request.</summary>
public interface IDataLoader
{
    /// <summary>The value of a key; null where there is none.</summary>
    Task<object?> LoadAsync(object key, CancellationToken cancellationToken = default);

    /// <summary>The values of several keys, in their order; null where there is none.</summary>
    Task<IReadOnlyList<object?>> LoadAsync(IReadOnlyCollection<object> keys, CancellationToken cancellationToken = default);

    /// <summary>Forgets the value of a key.</summary>
    void RemoveCacheEntry(object key);

    /// <summary>Remembers a value unless the key has one.</summary>
    void SetCacheEntry(object key, Task<object?> value);

    /// <summary>Forgets all values.</summary>
    void ClearCache();
}

/// <inheritdoc cref="IDataLoader"/>
public interface IDataLoader<TKey, TValue> : IDataLoader where TKey : notnull
{
    /// <summary>The value of a key; null where there is none.</summary>
    Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default);

    /// <summary>The values of several keys, in their order; null where there is none.</summary>
    Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default);

    /// <summary>Forgets the value of a key.</summary>
    void RemoveCacheEntry(TKey key);

    /// <summary>Remembers a value unless the key has one.</summary>
    void SetCacheEntry(TKey key, Task<TValue?> value);
}
