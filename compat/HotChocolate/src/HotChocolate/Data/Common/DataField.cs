using HotChocolate.CostAnalysis;
using HotChocolate.Types.Cost;
using HotChocolate.Types.Pagination;
using HotChocolate.Validation.Options;

namespace HotChocolate.Data.Common;

/// <summary>What fields with a filter or an order have in common.</summary>
internal static class DataField
{
    /// <summary>The class of the items that the resolver returns.</summary>
    /// <exception cref="SchemaException">It returns no list.</exception>
    public static Type EntityOf(FieldConfiguration field)
    {
        var type = field.ResultType ?? typeof(object);
        if (ClrTypes.TryGetItemType(type, out var item)) return item;
        for (var parent = type; parent is not null; parent = parent.BaseType)
            if (ClrTypes.IsGeneric(parent, typeof(Connection<>))) return parent.GetGenericArguments()[0];
        throw new SchemaException($"The field `{field.Name}` is to be filtered, sorted or projected, but returns no list.");
    }

    public static void AddArgument(IFieldDescriptor descriptor, string name, TypeReference type, Func<CostOptions, double?> weight)
    {
        var argument = new InputConfiguration { Name = name, Type = type, RuntimeType = typeof(object) };
        var setup = descriptor.Context.Setup;
        if (setup.Options<ValidationOptions>().AnalyzeCost && setup.Options<CostOptions>() is { ApplyCostDefaults: true } costs && weight(costs) is { } value) argument.SetCost(value);
        descriptor.Configuration.Arguments.Add(argument);
    }
}
