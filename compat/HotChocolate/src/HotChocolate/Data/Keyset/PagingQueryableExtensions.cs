using HotChocolate.Data.Keyset;

namespace GreenDonut.Data;

/// <summary>Takes pages out of ordered queries.</summary>
public static class PagingQueryableExtensions
{
    /// <summary>
    /// The page behind or in front of a cursor. A cursor holds the sort keys of an item, so that the database seeks instead of counting, and items
    /// that come or go elsewhere move nothing. The order has to be total: its keys together are different for any two items. Null is greater than
    /// anything in a database, as PostgreSQL has it, and smaller in memory.
    /// </summary>
    /// <exception cref="ArgumentException">The query has no order by keys of its items.</exception>
    /// <exception cref="HotChocolate.GraphQLException">A cursor does not belong to this order (HC0078).</exception>
    public static ValueTask<Page<T>> ToPageAsync<T>(this IQueryable<T> source, PagingArguments arguments, CancellationToken cancellationToken = default)
        => source.ToPageAsync(arguments, arguments.IncludeTotalCount, cancellationToken);

    /// <inheritdoc cref="ToPageAsync{T}(IQueryable{T}, PagingArguments, CancellationToken)"/>
    public static ValueTask<Page<T>> ToPageAsync<T>(this IQueryable<T> source, PagingArguments arguments, bool includeTotalCount, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return KeysetPaging.PageAsync(source, arguments, includeTotalCount, cancellationToken);
    }
}
