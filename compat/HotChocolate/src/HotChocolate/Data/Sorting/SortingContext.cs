using GreenDonut.Data;
using HotChocolate.Data.Common;
using HotChocolate.Execution.Processing;

namespace HotChocolate.Data.Sorting;

internal sealed class SortingContext : ListArgument, ISortingContext
{
    public const string Argument = "order";

    private SortingContext(IResolverContext context, InputFieldModel argument) : base(context, argument)
    {
    }

    public static SortingContext? Find(IResolverContext context)
        => Find<SortMiddleware>(context, Argument) is { } argument ? new SortingContext(context, argument) : null;

    public SortDefinition<T>? AsSortDefinition<T>()
        => Keys<T>(inMemory: false) is { Count: > 0 } keys ? new SortDefinition<T>(keys.Select(SortBy<T>.Of)) : null;

    public IReadOnlyList<OrderKey> Keys<T>(bool inMemory) => IsDefined ? new SortTranslator(inMemory).Translate<T>(Type, Value) : [];
}

/// <summary>Applies the order of the request to what the resolver returns.</summary>
internal sealed class SortMiddleware : ListMiddleware
{
    private static readonly SortMiddleware s_instance = new();

    /// <param name="field">The field.</param>
    /// <param name="type">The class that is sorted, or a description of its order; null: the class of the items.</param>
    public static void Add(IFieldDescriptor field, Type? type)
    {
        DataSetup.Require(field, nameof(HotChocolateDataRequestBuilderExtensions.AddSorting));
        DataField.AddArgument(field, SortingContext.Argument, type, OrderType, costs => costs.Sorting.DefaultSortArgumentCost, s_instance);

        ListModel OrderType(ITypeCompletion completion, Type sorted) => new(new NonNullModel(new SortTypes(completion, field.Context).Of(sorted)));
    }

    protected override ValueTask<object?> ApplyAsync<T>(ResolverContext context, IEnumerable<T> list)
    {
        var order = SortingContext.Find(context)!;
        if (order.IsHandled) return new(list);
        var query = list.AsQueryable();
        var inMemory = query is EnumerableQuery<T>;
        var keys = order.Keys<T>(inMemory);
        if (keys.Count == 0) return new(list);
        return new(query.Provider.CreateQuery<T>(OrderKeys.Order(query.Expression, keys, isOrdinal: inMemory)));
    }
}
