using HotChocolate.Types.Introspection;

namespace HotChocolate.Types.Building;

/// <summary>Builds a schema from what was registered.</summary>
internal static class SchemaBuilder
{
    /// <exception cref="SchemaException">The registered types make no valid schema.</exception>
    public static SchemaModel Build(SchemaSetup setup, IServiceProvider services)
    {
        var registry = new TypeRegistry(setup, services);
        var (extensions, registered) = (setup.Types.Where(SchemaTypes.IsExtension), setup.Types.Where(t => !SchemaTypes.IsExtension(t)).ToArray());
        foreach (var type in extensions) registry.Extensions.Add(type);
        foreach (var type in registered.Where(SchemaTypes.IsSchemaType)) registry.Bind(type);

        // The roots are completed first: conventions of mutations may change the types that they return.
        var query = registry.AddRoot(OperationType.Query, setup.QueryType);
        var mutation = OptionalRoot(OperationType.Mutation, setup.MutationType, setup.HasMutationType);
        var subscription = OptionalRoot(OperationType.Subscription, setup.SubscriptionType, setup.HasSubscriptionType);

        // Registered types come before those that the roots lead to: unions list their members in this order.
        foreach (var type in registered) registry.Register(type);
        TypeLookup lookup = (name, create) => registry.GetOrAdd(name, create);
        var introspection = IntrospectionSchema.Create(lookup);
        var directives = BuiltInDirectives.Create(lookup, setup.HasAuthorization).ToArray();

        registry.Complete();
        SchemaRules.Check(registry.Types);
        var types = setup.Options<SchemaOptions>().RemoveUnreachableTypes
            ? ReachableTypes.From([query, mutation, subscription, introspection.SchemaField.Type, .. directives.SelectMany(d => d.Arguments).Select(a => a.Type)])
            : registry.Types;
        return new SchemaModel(setup.Name, types, directives)
        {
            QueryType = query,
            MutationType = mutation,
            SubscriptionType = subscription,
            Services = services,
            SchemaField = introspection.SchemaField,
            TypeField = introspection.TypeField,
            TypeNameField = introspection.TypeNameField
        };

        ObjectModel? OptionalRoot(OperationType operation, object? type, bool isRegistered)
            => isRegistered || type is not null || registry.Extensions.Targets(registry.RootName(operation)) ? registry.AddRoot(operation, type) : null;
    }
}
