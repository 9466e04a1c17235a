using HotChocolate.Data.Common;
using HotChocolate.Execution.Processing;

namespace HotChocolate.Data.Filtering;

internal sealed class FilterContext : ListArgument, Filters.IFilterContext
{
    public const string Argument = "where";

    private FilterContext(IResolverContext context, InputFieldModel argument) : base(context, argument)
    {
    }

    public static FilterContext? Find(IResolverContext context)
        => Find<FilterMiddleware>(context, Argument) is { } argument ? new FilterContext(context, argument) : null;

    public Expression<Func<T, bool>>? AsPredicate<T>() => AsPredicate<T>(inMemory: false);

    public Expression<Func<T, bool>>? AsPredicate<T>(bool inMemory) => IsDefined ? new FilterTranslator(inMemory).Translate<T>(Type, Value) : null;
}

/// <summary>Applies the filter of the request to what the resolver returns.</summary>
internal sealed class FilterMiddleware : ListMiddleware
{
    private static readonly FilterMiddleware s_instance = new();

    /// <param name="field">The field.</param>
    /// <param name="type">The class that is filtered, or a description of its filter; null: the class of the items.</param>
    public static void Add(IFieldDescriptor field, Type? type)
    {
        DataSetup.Require(field, nameof(HotChocolateDataRequestBuilderExtensions.AddFiltering));
        DataField.AddArgument(field, FilterContext.Argument, type, FilterType, costs => costs.Filtering.DefaultFilterArgumentCost, s_instance);

        InputObjectModel FilterType(ITypeCompletion completion, Type filtered) => new FilterTypes(completion, field.Context).Of(filtered);
    }

    protected override ValueTask<object?> ApplyAsync<T>(ResolverContext context, IEnumerable<T> list)
    {
        var filter = FilterContext.Find(context)!;
        if (filter.IsHandled) return new(list);
        var query = list.AsQueryable();
        return new(filter.AsPredicate<T>(query is EnumerableQuery<T>) is { } predicate ? query.Where(predicate) : list);
    }
}
