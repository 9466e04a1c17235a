using HotChocolate.CostAnalysis;
using HotChocolate.Data.Common;
using static HotChocolate.Data.Filtering.FilterOperation;

namespace HotChocolate.Data.Filtering;

/// <summary>The input types of operations on scalars, enums and lists.</summary>
internal sealed class OperationTypes(ITypeCompletion completion)
{
    private FilterCostOptions? Costs => DataField.Costs(completion.Setup)?.Filtering;

    public InputObjectModel OfScalar(string scalar)
    {
        var name = (scalar.All(char.IsUpper) ? scalar[0] + scalar[1..].ToLowerInvariant() : scalar) + "OperationFilterInput";
        FilterOperation[] operations = scalar switch
        {
            "String" => [Eq, Contains, In, StartsWith, EndsWith],
            "Boolean" => [Eq],
            "ID" => [Eq, In],
            _ => [Eq, In, Gt, Gte, Lt, Lte]
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
        return GetOrAdd(name, _ => [.. Operations([Eq, In], Made(type), Made(list))]);
    }

    /// <param name="item">The filter of an item.</param>
    /// <param name="isLeaf">Whether the items are scalars or enums.</param>
    public InputObjectModel OfList(InputObjectModel item, bool isLeaf)
        => GetOrAdd(isLeaf ? $"List{item.Name}" : $"ListFilterInputTypeOf{item.Name}", _ =>
        [
            Field(new FilterStep(All), Made(item), Costs?.DefaultFilterOperationCost),
            Field(new FilterStep(None), Made(item), Costs?.DefaultFilterOperationCost),
            Field(new FilterStep(Some), Made(item), Costs?.DefaultFilterOperationCost),
            Field(new FilterStep(Any), Syntax(new NamedTypeNode("Boolean")), Costs?.DefaultFilterOperationCost)
        ]);

    /// <summary>The fields that join several filters of the same type.</summary>
    public static IEnumerable<InputConfiguration> Junctions(InputObjectModel self, bool allowAnd = true, bool allowOr = true)
    {
        var type = Made(new ListModel(new NonNullModel(self)));
        if (allowAnd) yield return Field(new FilterStep(And), type, null);
        if (allowOr) yield return Field(new FilterStep(Or), type, null);
    }

    /// <summary>Every operation is followed by its opposite, whose name has an <c>n</c> in front.</summary>
    private IEnumerable<InputConfiguration> Operations(FilterOperation[] operations, TypeReference type, TypeReference listType)
    {
        foreach (var operation in operations)
        {
            var isExpensive = operation is Contains or StartsWith or EndsWith;
            var weight = isExpensive ? Costs?.DefaultExpensiveFilterOperationCost : Costs?.DefaultFilterOperationCost;
            var operandType = operation is In ? listType : type;
            yield return Field(new FilterStep(operation), operandType, weight);
            yield return Field(new FilterStep(operation, IsNegated: true), operandType, weight);
        }
    }

    private static InputConfiguration Field(FilterStep step, TypeReference type, double? weight)
    {
        var operation = step.Operation.ToString();
        var name = (step.IsNegated ? "n" : "") + char.ToLowerInvariant(operation[0]) + operation[1..];
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
