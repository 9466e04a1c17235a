using HotChocolate.CostAnalysis;
using HotChocolate.Types.Cost;
using HotChocolate.Types.Pagination;
using HotChocolate.Validation.Options;

namespace HotChocolate.Data.Common;

/// <summary>What fields have in common whose lists are filtered, sorted or projected.</summary>
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

    /// <summary>The default weights; null where costs are not analysed, or have none.</summary>
    public static CostOptions? Costs(SchemaSetup setup)
        => setup.Options<ValidationOptions>().AnalyzeCost && setup.Options<CostOptions>() is { ApplyCostDefaults: true } costs ? costs : null;

    /// <summary>Adds an argument whose literal says what is done to the list, and the middleware that does it.</summary>
    /// <param name="descriptor">The field.</param>
    /// <param name="name">The name of the argument.</param>
    /// <param name="described">The class that the type of the argument is made from, or its description; null: the class of the items.</param>
    /// <param name="type">Makes the type.</param>
    /// <param name="weight">The cost of the argument.</param>
    /// <param name="middleware">Reads the argument.</param>
    public static void AddArgument(
        IFieldDescriptor descriptor, string name, Type? described,
        Func<ITypeCompletion, Type, GraphType> type, Func<CostOptions, double?> weight, ListMiddleware middleware)
    {
        var entity = EntityOf(descriptor.Configuration);
        var source = described ?? entity;
        var reference = new TypeReference.Made(completion => type(completion, source), $"{name}:{source.AssemblyQualifiedName}");
        var argument = new InputConfiguration { Name = name, Type = reference, RuntimeType = typeof(object) };
        argument.Features.Set(middleware);
        argument.SetCostIf(Costs(descriptor.Context.Setup) is { } costs ? weight(costs) : null);
        descriptor.Configuration.Arguments.Add(argument);
        descriptor.Configuration.Middleware.Add(middleware.For(entity));
    }

    /// <summary>Gives an input a weight where there is one.</summary>
    public static void SetCostIf(this InputConfiguration input, double? weight)
    {
        if (weight is { } value) input.SetCost(value);
    }
}

/// <summary>Which ways of working on lists a schema has.</summary>
internal sealed class DataSetup
{
    /// <summary>The methods that were called, such as <c>AddFiltering</c>.</summary>
    public HashSet<string> Registrations { get; } = [];

    /// <exception cref="SchemaException">It was not called.</exception>
    public static void Require(IFieldDescriptor field, string registration)
    {
        if (!field.Context.Setup.Options<DataSetup>().Registrations.Contains(registration))
            throw new SchemaException($"The field `{field.Configuration.Name}` needs {registration}() where the schema is registered.");
    }
}
