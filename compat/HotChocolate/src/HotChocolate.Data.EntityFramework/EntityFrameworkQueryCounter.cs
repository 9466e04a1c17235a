using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace HotChocolate.Data;

internal sealed class EntityFrameworkQueryCounter : IQueryCounter
{
    public static readonly EntityFrameworkQueryCounter Instance = new();

    public bool CanCount(IQueryable query) => query.Provider is IAsyncQueryProvider;

    public ValueTask<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) => new(query.CountAsync(cancellationToken));
}
