using HotChocolate;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types.Pagination;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the types of a schema and the options that shape it.</summary>
public static class SchemaRequestExecutorBuilderExtensions
{
    /// <summary>A query root made from type extensions.</summary>
    public static IRequestExecutorBuilder AddQueryType(this IRequestExecutorBuilder builder)
        => builder.Configure(_ => { });

    /// <summary>The query root: a class with resolvers or a schema type.</summary>
    public static IRequestExecutorBuilder AddQueryType<TQuery>(this IRequestExecutorBuilder builder) where TQuery : class
        => builder.AddQueryType(typeof(TQuery));

    /// <inheritdoc cref="AddQueryType{TQuery}"/>
    public static IRequestExecutorBuilder AddQueryType(this IRequestExecutorBuilder builder, Type queryType)
    {
        ArgumentNullException.ThrowIfNull(queryType);
        return builder.Configure(setup => setup.QueryType = queryType);
    }

    /// <summary>A mutation root made from type extensions.</summary>
    public static IRequestExecutorBuilder AddMutationType(this IRequestExecutorBuilder builder)
        => builder.Configure(setup => setup.HasMutationType = true);

    /// <summary>The mutation root: a class with resolvers or a schema type.</summary>
    public static IRequestExecutorBuilder AddMutationType<TMutation>(this IRequestExecutorBuilder builder) where TMutation : class
        => builder.AddMutationType(typeof(TMutation));

    /// <inheritdoc cref="AddMutationType{TMutation}"/>
    public static IRequestExecutorBuilder AddMutationType(this IRequestExecutorBuilder builder, Type mutationType)
    {
        ArgumentNullException.ThrowIfNull(mutationType);
        return builder.Configure(setup => (setup.MutationType, setup.HasMutationType) = (mutationType, true));
    }

    /// <summary>A subscription root made from type extensions.</summary>
    public static IRequestExecutorBuilder AddSubscriptionType(this IRequestExecutorBuilder builder)
        => builder.Configure(setup => setup.HasSubscriptionType = true);

    /// <summary>The subscription root: a class with resolvers or a schema type.</summary>
    public static IRequestExecutorBuilder AddSubscriptionType<TSubscription>(this IRequestExecutorBuilder builder) where TSubscription : class
        => builder.AddSubscriptionType(typeof(TSubscription));

    /// <inheritdoc cref="AddSubscriptionType{TSubscription}"/>
    public static IRequestExecutorBuilder AddSubscriptionType(this IRequestExecutorBuilder builder, Type subscriptionType)
    {
        ArgumentNullException.ThrowIfNull(subscriptionType);
        return builder.Configure(setup => (setup.SubscriptionType, setup.HasSubscriptionType) = (subscriptionType, true));
    }

    /// <summary>Adds a type: a runtime class, enum or record, or a schema type.</summary>
    public static IRequestExecutorBuilder AddType<T>(this IRequestExecutorBuilder builder) => builder.AddType(typeof(T));

    /// <inheritdoc cref="AddType{T}"/>
    public static IRequestExecutorBuilder AddType(this IRequestExecutorBuilder builder, Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return builder.Configure(setup => setup.Types.Add(type));
    }

    /// <summary>Adds several types.</summary>
    public static IRequestExecutorBuilder AddTypes(this IRequestExecutorBuilder builder, params Type[] types)
    {
        ArgumentNullException.ThrowIfNull(types);
        return builder.Configure(setup => setup.Types.AddRange(types));
    }

    /// <summary>Adds fields to a type that is declared elsewhere.</summary>
    public static IRequestExecutorBuilder AddTypeExtension<TExtension>(this IRequestExecutorBuilder builder)
        => builder.AddType(typeof(TExtension));

    /// <inheritdoc cref="AddTypeExtension{TExtension}"/>
    public static IRequestExecutorBuilder AddTypeExtension(this IRequestExecutorBuilder builder, Type typeExtension)
    {
        ArgumentNullException.ThrowIfNull(typeExtension);
        return builder.Configure(setup => setup.Types.Add(typeExtension));
    }

    /// <summary>Adds an object type.</summary>
    public static IRequestExecutorBuilder AddObjectType<T>(this IRequestExecutorBuilder builder) where T : class
        => builder.AddType(typeof(T));

    /// <summary>Adds an interface type.</summary>
    public static IRequestExecutorBuilder AddInterfaceType<T>(this IRequestExecutorBuilder builder) where T : class
        => builder.AddType(typeof(T));

    /// <summary>Adds a union type.</summary>
    public static IRequestExecutorBuilder AddUnionType<T>(this IRequestExecutorBuilder builder) where T : class
        => builder.AddType(typeof(T));

    /// <summary>Adds an enum type.</summary>
    public static IRequestExecutorBuilder AddEnumType<T>(this IRequestExecutorBuilder builder) where T : struct
        => builder.AddType(typeof(T));

    /// <summary>Changes options of the type system.</summary>
    public static IRequestExecutorBuilder ModifyOptions(this IRequestExecutorBuilder builder, Action<SchemaOptions> configure)
        => builder.Modify(configure);

    /// <summary>Changes the defaults of paged fields.</summary>
    public static IRequestExecutorBuilder ModifyPagingOptions(this IRequestExecutorBuilder builder, Action<PagingOptions> configure)
        => builder.Modify(configure);
}
