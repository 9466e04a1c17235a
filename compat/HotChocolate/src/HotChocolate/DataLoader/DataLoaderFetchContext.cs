using System.Collections.Immutable;

namespace GreenDonut;

/// <summary>State that a fetch is given.</summary>
public readonly struct DataLoaderFetchContext<TValue>
{
    /// <summary>The state by key.</summary>
    public DataLoaderFetchContext(IImmutableDictionary<string, object?> contextData) => ContextData = contextData;

    /// <summary>The state by key.</summary>
    public IImmutableDictionary<string, object?> ContextData { get; }
}
