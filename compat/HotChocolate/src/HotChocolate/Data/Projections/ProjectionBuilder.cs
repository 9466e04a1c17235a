using HotChocolate.Execution.Processing;
using HotChocolate.Planning;
using HotChocolate.Types.Pagination;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Data.Projections;

/// <summary>Makes the expression that copies what a request selects, and what is always wanted, into a new object.</summary>
/// <param name="context">The field whose items are projected.</param>
/// <param name="inMemory">Whether the expression runs as C#.</param>
internal sealed class ProjectionBuilder(ResolverContext context, bool inMemory)
{
    /// <summary>Null where the objects cannot be made from parts: without a constructor, or where something without a setter is selected.</summary>
    public Expression<Func<T, T>>? Build<T>()
    {
        var item = Expression.Parameter(typeof(T), "x");
        return ItemSets(context.Selection) is { } sets && Copy(item, sets) is { } copy ? Expression.Lambda<Func<T, T>>(copy, item) : null;
    }

    // Items stand right in the field, or in a connection, as nodes and in edges.
    private IReadOnlyList<SelectionSet>? ItemSets(Selection selection)
    {
        if (selection.NamedType is not ObjectModel type) return null;
        var set = selection.SelectionsFor(type);
        if (type.RuntimeType != typeof(Connection)) return [set];
        var nodes = Included(set).Where(s => s.Field.Name == "nodes");
        var edges = Included(set).Where(s => s.Field.Name == "edges")
            .SelectMany(s => Included(s.SelectionsFor((ObjectModel)s.NamedType)))
            .Where(s => s.Field.Name == "node");
        Selection[] items = [.. nodes.Concat(edges)];
        return items.All(s => s.NamedType is ObjectModel) ? [.. items.Select(s => s.SelectionsFor((ObjectModel)s.NamedType))] : null;
    }

    private IEnumerable<Selection> Included(SelectionSet set) => set.Selections.Where(s => !s.IsTypeName && context.IsIncluded(s));

    private MemberInitExpression? Copy(Expression source, IReadOnlyList<SelectionSet> sets)
    {
        var type = source.Type;
        if (type.IsAbstract || type.IsValueType || type.GetConstructor(Type.EmptyTypes) is null) return null;
        var wanted = new OrderedDictionary<PropertyInfo, List<Selection>>();
        var required = new List<string>();
        foreach (var selection in sets.SelectMany(Included))
        {
            if (selection.Field.Features.Get<ParentRequirement>() is { } requirement) required.AddRange(requirement.Properties);
            if (selection.Field.Features.Get<ProjectionFeature>() is { IsProjected: false } || PropertyOf(selection.Field, type) is not { } property)
                continue;
            if (property.SetMethod is not { IsPublic: true }) return null;
            if (!wanted.TryGetValue(property, out var selections)) wanted.Add(property, selections = []);
            selections.Add(selection);
        }
        foreach (var field in sets.SelectMany(s => s.Type.Fields))
        {
            if (field.Features.Get<ProjectionFeature>() is { IsProjected: true } && PropertyOf(field, type) is { SetMethod.IsPublic: true } property)
                wanted.TryAdd(property, []);
        }
        foreach (var name in required)
        {
            if (type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is { } property) wanted[property] = [];
        }
        foreach (var property in sets.SelectMany(s => Hidden(s.Type, type))) wanted.TryAdd(property, []);
        // An object of which nothing is loaded is a constant to providers, whether its row is there or not.
        if (wanted.Count == 0 && Cheapest(type) is { } any) wanted.Add(any, []);
        var bindings = wanted.Select(w => Expression.Bind(w.Key, Value(Expression.Property(source, w.Key), w.Value)));
        return Expression.MemberInit(Expression.New(type), bindings);
    }

    // A property that another field took the place of is in no selection; it may still be what that field reads.
    private static IEnumerable<PropertyInfo> Hidden(ObjectModel model, Type type)
        => type.GetProperties().Where(p => Attributes.Find<IsProjectedAttribute>(p) is { IsProjected: true }
            && p.SetMethod is { IsPublic: true } && !model.Fields.Any(f => PropertyOf(f, type) == p));

    private static PropertyInfo? Cheapest(Type type)
    {
        var settable = type.GetProperties().Where(p => p.SetMethod is { IsPublic: true });
        PropertyInfo[] leaves = [.. settable.Where(p => ScalarRegistry.FindByClrType(p.PropertyType) is not null)];
        return Array.Find(leaves, p => p.Name is "Id") ?? leaves.FirstOrDefault(p => p.PropertyType.IsValueType) ?? leaves.FirstOrDefault();
    }

    private Expression Value(MemberExpression value, List<Selection> selections)
    {
        if (selections.Count == 0 || selections[0].NamedType is not ObjectModel model) return value;
        SelectionSet[] sets = [.. selections.Select(s => s.SelectionsFor(model))];
        if (value.Type == model.RuntimeType) return Copy(value, sets) is { } copy ? NullSafe(value, copy) : value;
        if (!ClrTypes.TryGetItemType(value.Type, out var itemType) || itemType != model.RuntimeType) return value;
        if (!value.Type.IsAssignableFrom(typeof(List<>).MakeGenericType(itemType))) return value;
        var item = Expression.Parameter(itemType, "i");
        if (Copy(item, sets) is not { } itemCopy) return value;
        var items = Expression.Call(typeof(Enumerable), nameof(Enumerable.Select), [itemType, itemType], value, Expression.Lambda(itemCopy, item));
        var list = Expression.Call(typeof(Enumerable), nameof(Enumerable.ToList), [itemType], items);
        return inMemory ? NullSafe(value, list) : list;
    }

    private static ConditionalExpression NullSafe(Expression value, Expression copy)
    {
        var nothing = Expression.Constant(null, value.Type);
        return Expression.Condition(Expression.Equal(value, nothing), nothing, Expression.Convert(copy, value.Type));
    }

    private static PropertyInfo? PropertyOf(OutputFieldModel field, Type type)
        => field.Member is PropertyInfo property && property.DeclaringType!.IsAssignableFrom(type) ? type.GetProperty(property.Name) : null;
}
