namespace GreenDonut.Data;

/// <summary>What a request wants of a list, as expressions for a database.</summary>
/// <param name="Selector">Copies what is selected; null: everything.</param>
/// <param name="Predicate">Which items; null: all.</param>
/// <param name="Sorting">In which order; null: any.</param>
public record QueryContext<TEntity>(
    Expression<Func<TEntity, TEntity>>? Selector = null, Expression<Func<TEntity, bool>>? Predicate = null, SortDefinition<TEntity>? Sorting = null)
{
    /// <summary>Everything.</summary>
    public static QueryContext<TEntity> Empty { get; } = new();
}
