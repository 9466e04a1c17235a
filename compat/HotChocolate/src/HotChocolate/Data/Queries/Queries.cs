namespace HotChocolate.Data;

/// <summary>Runs queries without blocking where their provider can.</summary>
internal static class Queries
{
    private static IReadOnlyList<IQueryCounter> s_counters = [];

    /// <summary>Makes the queries of a provider countable without blocking.</summary>
    public static void Use(IQueryCounter counter)
    {
        if (!s_counters.Contains(counter)) s_counters = [.. s_counters, counter];
    }

    public static ValueTask<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken)
    {
        foreach (var counter in s_counters)
            if (counter.CanCount(query)) return counter.CountAsync(query, cancellationToken);
        return new ValueTask<int>(query.Count());
    }

    public static ValueTask<List<T>> ToListAsync<T>(IQueryable<T> query, CancellationToken cancellationToken)
        => query is IAsyncEnumerable<T> stream ? ToListAsync(stream, cancellationToken) : new([.. query]);

    public static async ValueTask<List<T>> ToListAsync<T>(IAsyncEnumerable<T> stream, CancellationToken cancellationToken)
    {
        var items = new List<T>();
        await foreach (var item in stream.WithCancellation(cancellationToken).ConfigureAwait(false)) items.Add(item);
        return items;
    }
}

/// <summary>Counts what the queries of one provider give.</summary>
internal interface IQueryCounter
{
    bool CanCount(IQueryable query);

    ValueTask<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken);
}
