using HotChocolate.CostAnalysis;
using HotChocolate.Validation.Options;

namespace HotChocolate.Types.Cost;

/// <summary>Gives fields that may wait for something a weight, unless they have one.</summary>
internal static class CostDefaults
{
    /// <summary>Applied to every object type, after everything else that configures it.</summary>
    public static void Apply(SchemaSetup setup, TypeConfiguration type)
    {
        if (!setup.Options<ValidationOptions>().AnalyzeCost) return;
        var options = setup.Options<CostOptions>();
        if (!options.ApplyCostDefaults || options.DefaultResolverCost is not { } weight) return;
        // A subscription's events come to its field; nothing is fetched.
        if (type.Kind is not TypeKind.Object || type.Operation is OperationType.Subscription) return;
        foreach (var field in type.Fields)
        {
            if (field.Features.Get<CostFeature>() is null && MayWait(field)) field.SetCost(weight);
        }
    }

    private static bool MayWait(FieldConfiguration field) => field.Member switch
    {
        MethodInfo method => IsLater(method.ReturnType) || method.GetParameters().Any(p => p.ParameterType == typeof(IResolverContext)),
        PropertyInfo property => field.Resolver is not null || IsLater(property.PropertyType),
        _ => field.Resolver is not null && field.PureResolver is null
    };

    private static bool IsLater(Type type)
    {
        if (type == typeof(Task) || type == typeof(ValueTask) || typeof(IQueryable).IsAssignableFrom(type)) return true;
        if (!type.IsGenericType) return false;
        var definition = type.GetGenericTypeDefinition();
        return definition == typeof(Task<>) || definition == typeof(ValueTask<>) || definition == typeof(IAsyncEnumerable<>);
    }
}
