namespace HotChocolate.Data.Paging;

/// <summary>A list of which only a part is read.</summary>
internal interface IWindow<T>
{
    ValueTask<int> CountAsync(CancellationToken cancellationToken);

    ValueTask<IReadOnlyList<T>> ReadAsync(int offset, int count, CancellationToken cancellationToken);
}

internal sealed class ListWindow<T>(IReadOnlyList<T> items) : IWindow<T>
{
    public ValueTask<int> CountAsync(CancellationToken cancellationToken) => new(items.Count);

    public ValueTask<IReadOnlyList<T>> ReadAsync(int offset, int count, CancellationToken cancellationToken)
    {
        var part = new T[Math.Clamp(items.Count - offset, 0, count)];
        for (var i = 0; i < part.Length; i++) part[i] = items[offset + i];
        return new(part);
    }
}

internal sealed class QueryWindow<T>(IQueryable<T> query) : IWindow<T>
{
    public ValueTask<int> CountAsync(CancellationToken cancellationToken) => Queries.CountAsync(query, cancellationToken);

    public async ValueTask<IReadOnlyList<T>> ReadAsync(int offset, int count, CancellationToken cancellationToken)
    {
        var part = offset > 0 ? query.Skip(offset) : query;
        return await Queries.ToListAsync(part.Take(count), cancellationToken).ConfigureAwait(false);
    }
}
