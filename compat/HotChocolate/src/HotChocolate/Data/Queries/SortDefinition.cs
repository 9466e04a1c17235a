using System.Collections.Immutable;
using HotChocolate.Data.Common;

namespace GreenDonut.Data;

/// <summary>An order: the first key rules, the next decides between equals.</summary>
public sealed record SortDefinition<T>
{
    /// <summary>With these keys.</summary>
    public SortDefinition(params ISortBy<T>[] operations) => Operations = [.. operations];

    /// <summary>With these keys.</summary>
    public SortDefinition(IEnumerable<ISortBy<T>> operations) => Operations = [.. operations];

    /// <summary>Without keys.</summary>
    public static SortDefinition<T> Empty { get; } = new();

    /// <summary>The keys.</summary>
    public ImmutableArray<ISortBy<T>> Operations { get; init; }

    /// <summary>The keys.</summary>
    public void Deconstruct(out ImmutableArray<ISortBy<T>> operations) => operations = Operations;

    /// <summary>With one more key, from low to high.</summary>
    public SortDefinition<T> AddAscending<TResult>(Expression<Func<T, TResult>> keySelector) => new(Operations.Add(SortBy<T>.Ascending(keySelector)));

    /// <summary>With one more key, from high to low.</summary>
    public SortDefinition<T> AddDescending<TResult>(Expression<Func<T, TResult>> keySelector)
        => new(Operations.Add(SortBy<T>.Descending(keySelector)));

    /// <summary>Another order where this one has no keys.</summary>
    public SortDefinition<T> IfEmpty(Func<SortDefinition<T>, SortDefinition<T>> applyIfEmpty)
    {
        ArgumentNullException.ThrowIfNull(applyIfEmpty);
        return Operations.IsEmpty ? applyIfEmpty(this) : this;
    }
}

/// <summary>One key of an order.</summary>
public interface ISortBy<TEntity>
{
    /// <summary>From an item to the key.</summary>
    LambdaExpression KeySelector { get; }

    /// <summary>Whether low keys come first.</summary>
    bool Ascending { get; }

    /// <summary>Sorts by this key first.</summary>
    IOrderedQueryable<TEntity> ApplyOrderBy(IQueryable<TEntity> queryable);

    /// <summary>Sorts by this key what is equal so far.</summary>
    IOrderedQueryable<TEntity> ApplyThenBy(IOrderedQueryable<TEntity> queryable);
}

/// <summary>One key of an order.</summary>
/// <param name="keySelector">From an item to the key.</param>
/// <param name="ascending">Whether low keys come first.</param>
public sealed class SortBy<TEntity, TValue>(Expression<Func<TEntity, TValue>> keySelector, bool ascending = true) : ISortBy<TEntity>
{
    /// <summary>From an item to the key.</summary>
    public Expression<Func<TEntity, TValue>> KeySelector { get; init; } = keySelector;

    /// <inheritdoc/>
    public bool Ascending { get; init; } = ascending;

    LambdaExpression ISortBy<TEntity>.KeySelector => KeySelector;

    /// <inheritdoc/>
    public IOrderedQueryable<TEntity> ApplyOrderBy(IQueryable<TEntity> queryable)
        => Ascending ? queryable.OrderBy(KeySelector) : queryable.OrderByDescending(KeySelector);

    /// <inheritdoc/>
    public IOrderedQueryable<TEntity> ApplyThenBy(IOrderedQueryable<TEntity> queryable)
        => Ascending ? queryable.ThenBy(KeySelector) : queryable.ThenByDescending(KeySelector);
}

/// <summary>Makes keys of orders.</summary>
public static class SortBy<TEntity>
{
    /// <summary>From low to high.</summary>
    public static SortBy<TEntity, TValue> Ascending<TValue>(Expression<Func<TEntity, TValue>> keySelector) => new(keySelector);

    /// <summary>From high to low.</summary>
    public static SortBy<TEntity, TValue> Descending<TValue>(Expression<Func<TEntity, TValue>> keySelector) => new(keySelector, ascending: false);

    internal static ISortBy<TEntity> Of(OrderKey key)
        => (ISortBy<TEntity>)Activator.CreateInstance(typeof(SortBy<,>).MakeGenericType(typeof(TEntity), key.Type), key.Selector, !key.IsDescending)!;
}
