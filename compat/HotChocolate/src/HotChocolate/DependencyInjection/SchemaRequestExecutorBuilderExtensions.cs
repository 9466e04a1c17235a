using System.Runtime.CompilerServices;
using HotChocolate;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types.Pagination;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the types of a schema and the options that shape it.</summary>
public static class SchemaRequestExecutorBuilderExtensions
{
    /// <summary>A query root made from type extensions.</summary>
    public static IRequestExecutorBuilder AddQueryType(this IRequestExecutorBuilder builder) => builder.Configure(_ => { });

    /// <summary>The query root: a class with resolvers or a schema type.</summary>
    public static IRequestExecutorBuilder AddQueryType<TQuery>(this IRequestExecutorBuilder builder) where TQuery : class
        => builder.AddQueryType(typeof(TQuery));

    /// <summary>The query root: a class with resolvers or a schema type.</summary>
    public static IRequestExecutorBuilder AddQueryType(this IRequestExecutorBuilder builder, Type queryType)
        => builder.SetQueryType(NotNull(queryType));

    /// <summary>The query root, described by a delegate.</summary>
    public static IRequestExecutorBuilder AddQueryType(this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor> configure)
        => builder.SetQueryType(new ObjectType(d => NotNull(configure)(d.Name(OperationTypeNames.Query))));

    /// <summary>The query root of a class, described by a delegate.</summary>
    public static IRequestExecutorBuilder AddQueryType<T>(this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor<T>> configure)
        => builder.SetQueryType(new ObjectType<T>(NotNull(configure)));

    /// <summary>A mutation root made from type extensions.</summary>
    public static IRequestExecutorBuilder AddMutationType(this IRequestExecutorBuilder builder)
        => builder.Configure(setup => setup.HasMutationType = true);

    /// <summary>The mutation root: a class with resolvers or a schema type.</summary>
    public static IRequestExecutorBuilder AddMutationType<TMutation>(this IRequestExecutorBuilder builder) where TMutation : class
        => builder.AddMutationType(typeof(TMutation));

    /// <summary>The mutation root: a class with resolvers or a schema type.</summary>
    public static IRequestExecutorBuilder AddMutationType(this IRequestExecutorBuilder builder, Type mutationType)
        => builder.SetMutationType(NotNull(mutationType));

    /// <summary>The mutation root, described by a delegate.</summary>
    public static IRequestExecutorBuilder AddMutationType(this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor> configure)
        => builder.SetMutationType(new ObjectType(d => NotNull(configure)(d.Name(OperationTypeNames.Mutation))));

    /// <summary>The mutation root of a class, described by a delegate.</summary>
    public static IRequestExecutorBuilder AddMutationType<T>(this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor<T>> configure)
        => builder.SetMutationType(new ObjectType<T>(NotNull(configure)));

    /// <summary>A subscription root made from type extensions.</summary>
    public static IRequestExecutorBuilder AddSubscriptionType(this IRequestExecutorBuilder builder)
        => builder.Configure(setup => setup.HasSubscriptionType = true);

    /// <summary>The subscription root: a class with resolvers or a schema type.</summary>
    public static IRequestExecutorBuilder AddSubscriptionType<TSubscription>(this IRequestExecutorBuilder builder) where TSubscription : class
        => builder.AddSubscriptionType(typeof(TSubscription));

    /// <summary>The subscription root: a class with resolvers or a schema type.</summary>
    public static IRequestExecutorBuilder AddSubscriptionType(this IRequestExecutorBuilder builder, Type subscriptionType)
        => builder.SetSubscriptionType(NotNull(subscriptionType));

    /// <summary>The subscription root, described by a delegate.</summary>
    public static IRequestExecutorBuilder AddSubscriptionType(this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor> configure)
        => builder.SetSubscriptionType(new ObjectType(d => NotNull(configure)(d.Name(OperationTypeNames.Subscription))));

    /// <summary>The subscription root of a class, described by a delegate.</summary>
    public static IRequestExecutorBuilder AddSubscriptionType<T>(this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor<T>> configure)
        => builder.SetSubscriptionType(new ObjectType<T>(NotNull(configure)));

    /// <summary>Adds a type: a runtime class, enum or record, or a schema type.</summary>
    public static IRequestExecutorBuilder AddType<T>(this IRequestExecutorBuilder builder) => builder.AddType(typeof(T));

    /// <inheritdoc cref="AddType{T}"/>
    public static IRequestExecutorBuilder AddType(this IRequestExecutorBuilder builder, Type type) => builder.Add(NotNull(type));

    /// <summary>Adds several types.</summary>
    public static IRequestExecutorBuilder AddTypes(this IRequestExecutorBuilder builder, params Type[] types)
        => NotNull(types).Aggregate(builder, (b, type) => b.AddType(type));

    /// <summary>Adds fields to a type that is declared elsewhere.</summary>
    public static IRequestExecutorBuilder AddTypeExtension<TExtension>(this IRequestExecutorBuilder builder) => builder.AddType(typeof(TExtension));

    /// <inheritdoc cref="AddTypeExtension{TExtension}"/>
    public static IRequestExecutorBuilder AddTypeExtension(this IRequestExecutorBuilder builder, Type typeExtension)
        => builder.AddType(typeExtension);

    /// <summary>Adds an object type.</summary>
    public static IRequestExecutorBuilder AddObjectType<T>(this IRequestExecutorBuilder builder) where T : class => builder.AddType(typeof(T));

    /// <summary>Adds the object type of a class, described by a delegate.</summary>
    public static IRequestExecutorBuilder AddObjectType<T>(this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor<T>> configure)
        => builder.Add(new ObjectType<T>(NotNull(configure)));

    /// <summary>Adds an object type, described by a delegate.</summary>
    public static IRequestExecutorBuilder AddObjectType(this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor> configure)
        => builder.Add(new ObjectType(NotNull(configure)));

    /// <summary>Adds an interface type.</summary>
    public static IRequestExecutorBuilder AddInterfaceType<T>(this IRequestExecutorBuilder builder) where T : class => builder.AddType(typeof(T));

    /// <summary>Adds the interface type of a C# type, described by a delegate.</summary>
    public static IRequestExecutorBuilder AddInterfaceType<T>(this IRequestExecutorBuilder builder, Action<IInterfaceTypeDescriptor<T>> configure)
        => builder.Add(new InterfaceType<T>(NotNull(configure)));

    /// <summary>Adds an interface type, described by a delegate.</summary>
    public static IRequestExecutorBuilder AddInterfaceType(this IRequestExecutorBuilder builder, Action<IInterfaceTypeDescriptor> configure)
        => builder.Add(new InterfaceType(NotNull(configure)));

    /// <summary>Adds a union type.</summary>
    public static IRequestExecutorBuilder AddUnionType<T>(this IRequestExecutorBuilder builder) where T : class => builder.AddType(typeof(T));

    /// <summary>Adds a union type, described by a delegate.</summary>
    public static IRequestExecutorBuilder AddUnionType(this IRequestExecutorBuilder builder, Action<IUnionTypeDescriptor> configure)
        => builder.Add(new UnionType(NotNull(configure)));

    /// <summary>Adds an input object type, described by a delegate.</summary>
    public static IRequestExecutorBuilder AddInputObjectType(this IRequestExecutorBuilder builder, Action<IInputObjectTypeDescriptor> configure)
        => builder.Add(new InputObjectType(NotNull(configure)));

    /// <summary>Adds the input object type of a class.</summary>
    public static IRequestExecutorBuilder AddInputObjectType<T>(this IRequestExecutorBuilder builder) where T : class
        => builder.AddType(typeof(InputObjectType<T>));

    /// <summary>Adds the input object type of a class, described by a delegate.</summary>
    public static IRequestExecutorBuilder AddInputObjectType<T>(this IRequestExecutorBuilder builder, Action<IInputObjectTypeDescriptor<T>> configure)
        where T : class => builder.Add(new InputObjectType<T>(NotNull(configure)));

    /// <summary>Adds an enum type.</summary>
    public static IRequestExecutorBuilder AddEnumType<T>(this IRequestExecutorBuilder builder) where T : struct => builder.AddType(typeof(T));

    /// <summary>Adds the enum type of a C# enum, described by a delegate.</summary>
    public static IRequestExecutorBuilder AddEnumType<T>(this IRequestExecutorBuilder builder, Action<IEnumTypeDescriptor<T>> configure) where T : struct
        => builder.Add(new EnumType<T>(NotNull(configure)));

    /// <summary>Adds an enum type, described by a delegate.</summary>
    public static IRequestExecutorBuilder AddEnumType(this IRequestExecutorBuilder builder, Action<IEnumTypeDescriptor> configure)
        => builder.Add(new EnumType(NotNull(configure)));

    /// <summary>A C# type is shown as a scalar, which needs converters between the two, or as another schema type.</summary>
    public static IRequestExecutorBuilder BindRuntimeType<TRuntimeType, TSchemaType>(this IRequestExecutorBuilder builder)
        => builder.BindRuntimeType(typeof(TRuntimeType), typeof(TSchemaType));

    /// <inheritdoc cref="BindRuntimeType{TRuntimeType, TSchemaType}"/>
    public static IRequestExecutorBuilder BindRuntimeType(this IRequestExecutorBuilder builder, Type runtimeType, Type schemaType)
        => builder.Configure(setup => setup.BoundTypes[NotNull(runtimeType)] = NotNull(schemaType));

    /// <summary>Changes options of the type system.</summary>
    public static IRequestExecutorBuilder ModifyOptions(this IRequestExecutorBuilder builder, Action<SchemaOptions> configure)
        => builder.Modify(configure);

    /// <summary>Changes the defaults of paged fields.</summary>
    public static IRequestExecutorBuilder ModifyPagingOptions(this IRequestExecutorBuilder builder, Action<PagingOptions> configure)
        => builder.Modify(configure);

    /// <summary>Puts a middleware around every field.</summary>
    public static IRequestExecutorBuilder UseField(this IRequestExecutorBuilder builder, FieldMiddleware middleware)
        => builder.Configure(setup => setup.FieldMiddleware.Add(NotNull(middleware)));

    /// <summary>Puts a middleware around every field: a class with a method <c>InvokeAsync</c>, whose constructor takes the next step.</summary>
    public static IRequestExecutorBuilder UseField<TMiddleware>(this IRequestExecutorBuilder builder) where TMiddleware : class
        => builder.UseField(static (services, next) => ActivatorUtilities.CreateInstance<TMiddleware>(services, next));

    /// <inheritdoc cref="UseField{TMiddleware}(IRequestExecutorBuilder)"/>
    public static IRequestExecutorBuilder UseField<TMiddleware>(
        this IRequestExecutorBuilder builder, Func<IServiceProvider, FieldDelegate, TMiddleware> factory)
        where TMiddleware : class
        => builder.Configure((services, setup) => setup.FieldMiddleware.Add(next => ClassMiddleware.Compile(NotNull(factory)(services, next))));

    private static IRequestExecutorBuilder SetQueryType(this IRequestExecutorBuilder builder, object type)
        => builder.Configure(setup => setup.QueryType = type);

    private static IRequestExecutorBuilder SetMutationType(this IRequestExecutorBuilder builder, object type)
        => builder.Configure(setup => setup.MutationType = type);

    private static IRequestExecutorBuilder SetSubscriptionType(this IRequestExecutorBuilder builder, object type)
        => builder.Configure(setup => setup.SubscriptionType = type);

    private static IRequestExecutorBuilder Add(this IRequestExecutorBuilder builder, object type)
        => builder.Configure(setup => setup.Types.Add(type));

    private static T NotNull<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null) where T : class
        => value ?? throw new ArgumentNullException(name);
}
