using HotChocolate.CostAnalysis;
using HotChocolate.Types.Cost;
using HotChocolate.Validation.Options;

namespace HotChocolate.Data.Filtering;

/// <summary>The input types of operations on scalars, enums and lists.</summary>
internal sealed class OperationTypes(ITypeCompletion completion)
{
    private static readonly (string Name, FilterOperation Operation)[] s_equality = [("eq", FilterOperation.Equals), ("neq", FilterOperation.NotEquals)];

    private static readonly (string Name, FilterOperation Operation)[] s_lists = [("in", FilterOperation.In), ("nin", FilterOperation.NotIn)];

    private static readonly (string Name, FilterOperation Operation)[] s_comparison =
    [
        ("gt", FilterOperation.GreaterThan), ("ngt", FilterOperation.NotGreaterThan),
        ("gte", FilterOperation.GreaterThanOrEquals), ("ngte", FilterOperation.NotGreaterThanOrEquals),
        ("lt", FilterOperation.LowerThan), ("nlt", FilterOperation.NotLowerThan),
        ("lte", FilterOperation.LowerThanOrEquals), ("nlte", FilterOperation.NotLowerThanOrEquals)
    ];

    private static readonly (string Name, FilterOperation Operation)[] s_text =
    [
        ("eq", FilterOperation.Equals), ("neq", FilterOperation.NotEquals),
        ("contains", FilterOperation.Contains), ("ncontains", FilterOperation.NotContains),
        ("in", FilterOperation.In), ("nin", FilterOperation.NotIn),
        ("startsWith", FilterOperation.StartsWith), ("nstartsWith", FilterOperation.NotStartsWith),
        ("endsWith", FilterOperation.EndsWith), ("nendsWith", FilterOperation.NotEndsWith)
    ];

    public InputObjectModel OfScalar(string scalar)
    {
        var type = new TypeReference.Syntax(new NamedTypeNode(scalar));
        var listType = new TypeReference.Syntax(new ListTypeNode(new NamedTypeNode(scalar)));
        var name = (scalar.All(char.IsUpper) ? scalar[0] + scalar[1..].ToLowerInvariant() : scalar) + "OperationFilterInput";
        var operations = scalar switch
        {
            "String" => s_text,
            "Boolean" => s_equality,
            "ID" => [.. s_equality, .. s_lists],
            _ => [.. s_equality, .. s_lists, .. s_comparison]
        };
        return GetOrAdd(name, self => [.. scalar == "String" ? Junctions(self) : [], .. operations.Select(o => Operation(o.Name, o.Operation, type, listType))]);
    }

    public InputObjectModel OfEnum(Type enumType, bool isNullable)
    {
        var type = completion.Resolve(new TypeReference.Clr(enumType, IsInput: true)).NamedType;
        var single = Made(type);
        var list = Made(new ListModel(isNullable ? type : new NonNullModel(type)));
        var name = $"{(isNullable ? "NullableOf" : "")}{type.Name}OperationFilterInput";
        return GetOrAdd(name, _ => [.. s_equality.Concat(s_lists).Select(o => Operation(o.Name, o.Operation, single, list))]);
    }

    /// <param name="item">The filter of an item.</param>
    /// <param name="isLeaf">Whether the items are scalars or enums.</param>
    public InputObjectModel OfList(InputObjectModel item, bool isLeaf)
        => GetOrAdd(isLeaf ? $"List{item.Name}" : $"ListFilterInputTypeOf{item.Name}", _ =>
        [
            List("all", FilterOperation.All, Made(item)),
            List("none", FilterOperation.None, Made(item)),
            List("some", FilterOperation.Some, Made(item)),
            List("any", FilterOperation.Any, new TypeReference.Syntax(new NamedTypeNode("Boolean")))
        ]);

    /// <summary>The fields that join several filters of the same type.</summary>
    public static IEnumerable<InputConfiguration> Junctions(InputObjectModel self, bool allowAnd = true, bool allowOr = true)
    {
        var type = Made(new ListModel(new NonNullModel(self)));
        if (allowAnd) yield return Field("and", new FilterStep(FilterOperation.And), type);
        if (allowOr) yield return Field("or", new FilterStep(FilterOperation.Or), type);
    }

    public static InputConfiguration Field(string name, FilterStep step, TypeReference type)
    {
        var field = new InputConfiguration { Name = name, Type = type, RuntimeType = typeof(object) };
        field.Features.Set(step);
        return field;
    }

    public static TypeReference.Made Made(GraphType type) => new(_ => type, type.ToString());

    private InputObjectModel GetOrAdd(string name, Func<InputObjectModel, InputConfiguration[]> fields)
        => completion.GetOrAdd(name, () =>
        {
            var type = new InputObjectModel { Name = name };
            completion.Defer(() => type.Fields = Array.ConvertAll(fields(type), completion.Complete));
            return type;
        });

    private InputConfiguration List(string name, FilterOperation operation, TypeReference type) => WithCost(Field(name, new FilterStep(operation), type), Costs?.DefaultFilterOperationCost);

    private InputConfiguration Operation(string name, FilterOperation operation, TypeReference type, TypeReference listType)
    {
        var isExpensive = operation is >= FilterOperation.Contains and <= FilterOperation.NotContains or >= FilterOperation.StartsWith and <= FilterOperation.NotEndsWith;
        var field = Field(name, new FilterStep(operation), operation is FilterOperation.In or FilterOperation.NotIn ? listType : type);
        return WithCost(field, isExpensive ? Costs?.DefaultExpensiveFilterOperationCost : Costs?.DefaultFilterOperationCost);
    }

    private FilterCostOptions? Costs
        => completion.Setup.Options<ValidationOptions>().AnalyzeCost && completion.Setup.Options<CostOptions>() is { ApplyCostDefaults: true } costs ? costs.Filtering : null;

    private static InputConfiguration WithCost(InputConfiguration field, double? weight)
    {
        if (weight is { } value) field.SetCost(value);
        return field;
    }
}
