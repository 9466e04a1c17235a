namespace HotChocolate.Fetching;

/// <summary>Fetches one value a key; a key may be missing.</summary>
public delegate Task<IReadOnlyDictionary<TKey, TValue>> FetchBatch<TKey, TValue>(IReadOnlyList<TKey> keys, CancellationToken cancellationToken) where TKey : notnull;

/// <summary>Fetches any number of values a key.</summary>
public delegate Task<ILookup<TKey, TValue>> FetchGroup<TKey, TValue>(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

/// <summary>Fetches the value of one key.</summary>
public delegate Task<TValue> FetchCache<TKey, TValue>(TKey key, CancellationToken cancellationToken) where TKey : notnull;
