using HotChocolate.CostAnalysis;
using HotChocolate.Data.Common;

namespace HotChocolate.Data.Filtering;

/// <summary>The input types of operations on scalars, enums and lists.</summary>
internal sealed class OperationTypes(ITypeCompletion completion)
{
    private static readonly FilterOperation[] s_equality = [FilterOperation.Equals];

    private static readonly FilterOperation[] s_identity = [FilterOperation.Equals, FilterOperation.In];

    private static readonly FilterOperation[] s_text =
        [FilterOperation.Equals, FilterOperation.Contains, FilterOperation.In, FilterOperation.StartsWith, FilterOperation.EndsWith];

    private static readonly FilterOperation[] s_comparison =
    [
        FilterOperation.Equals, FilterOperation.In,
        FilterOperation.GreaterThan, FilterOperation.GreaterThanOrEquals, FilterOperation.LowerThan, FilterOperation.LowerThanOrEquals
    ];

    private FilterCostOptions? Costs => DataField.Costs(completion.Setup)?.Filtering;

    public InputObjectModel OfScalar(string scalar)
    {
        var name = (scalar.All(char.IsUpper) ? scalar[0] + scalar[1..].ToLowerInvariant() : scalar) + "OperationFilterInput";
        var operations = scalar switch
        {
            "String" => s_text,
            "Boolean" => s_equality,
            "ID" => s_identity,
            _ => s_comparison
        };
        return GetOrAdd(name, self =>
        [
            .. scalar == "String" ? Junctions(self) : [],
            .. Operations(operations, Syntax(new NamedTypeNode(scalar)), Syntax(new ListTypeNode(new NamedTypeNode(scalar))))
        ]);
    }

    public InputObjectModel OfEnum(Type enumType, bool isNullable)
    {
        var type = completion.Resolve(new TypeReference.Clr(enumType, IsInput: true)).NamedType;
        var list = new ListModel(isNullable ? type : new NonNullModel(type));
        var name = $"{(isNullable ? "NullableOf" : "")}{type.Name}OperationFilterInput";
        return GetOrAdd(name, _ => [.. Operations(s_identity, Made(type), Made(list))]);
    }

    /// <param name="item">The filter of an item.</param>
    /// <param name="isLeaf">Whether the items are scalars or enums.</param>
    public InputObjectModel OfList(InputObjectModel item, bool isLeaf)
        => GetOrAdd(isLeaf ? $"List{item.Name}" : $"ListFilterInputTypeOf{item.Name}", _ =>
        [
            Field("all", new FilterStep(FilterOperation.All), Made(item), Costs?.DefaultFilterOperationCost),
            Field("none", new FilterStep(FilterOperation.None), Made(item), Costs?.DefaultFilterOperationCost),
            Field("some", new FilterStep(FilterOperation.Some), Made(item), Costs?.DefaultFilterOperationCost),
            Field("any", new FilterStep(FilterOperation.Any), Syntax(new NamedTypeNode("Boolean")), Costs?.DefaultFilterOperationCost)
        ]);

    /// <summary>The fields that join several filters of the same type.</summary>
    public static IEnumerable<InputConfiguration> Junctions(InputObjectModel self, bool allowAnd = true, bool allowOr = true)
    {
        var type = Made(new ListModel(new NonNullModel(self)));
        if (allowAnd) yield return Field("and", new FilterStep(FilterOperation.And), type, null);
        if (allowOr) yield return Field("or", new FilterStep(FilterOperation.Or), type, null);
    }

    /// <summary>Every operation is followed by its opposite, whose name has an <c>n</c> in front.</summary>
    private IEnumerable<InputConfiguration> Operations(FilterOperation[] operations, TypeReference type, TypeReference listType)
    {
        foreach (var operation in operations)
        {
            var isExpensive = operation is FilterOperation.Contains or FilterOperation.StartsWith or FilterOperation.EndsWith;
            var weight = isExpensive ? Costs?.DefaultExpensiveFilterOperationCost : Costs?.DefaultFilterOperationCost;
            var operandType = operation is FilterOperation.In ? listType : type;
            yield return Field(NameOf(operation), new FilterStep(operation), operandType, weight);
            yield return Field("n" + NameOf(operation), new FilterStep(operation, IsNegated: true), operandType, weight);
        }
    }

    private static string NameOf(FilterOperation operation) => operation switch
    {
        FilterOperation.Equals => "eq",
        FilterOperation.In => "in",
        FilterOperation.Contains => "contains",
        FilterOperation.StartsWith => "startsWith",
        FilterOperation.EndsWith => "endsWith",
        FilterOperation.GreaterThan => "gt",
        FilterOperation.GreaterThanOrEquals => "gte",
        FilterOperation.LowerThan => "lt",
        _ => "lte"
    };

    private static InputConfiguration Field(string name, FilterStep step, TypeReference type, double? weight)
    {
        var field = new InputConfiguration { Name = name, Type = type, RuntimeType = typeof(object) };
        field.Features.Set(step);
        field.SetCostIf(weight);
        return field;
    }

    private static TypeReference.Made Made(GraphType type) => new(_ => type, type.ToString());

    private static TypeReference.Syntax Syntax(ITypeNode type) => new(type);

    private InputObjectModel GetOrAdd(string name, Func<InputObjectModel, InputConfiguration[]> fields)
        => completion.GetOrAdd(name, () =>
        {
            var type = new InputObjectModel { Name = name };
            completion.Defer(() => type.Fields = Array.ConvertAll(fields(type), completion.Complete));
            return type;
        });
}
