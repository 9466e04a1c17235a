using HotChocolate.Data.Common;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Types.Building;

/// <summary>
/// The types of a schema under construction. A type is made as soon as something refers to it; its fields wait in a queue, so that types may refer
/// to each other in circles.
/// </summary>
internal sealed partial class TypeRegistry : ITypeCompletion
{
    private readonly DescriptorContext _context;
    private readonly TypeExtensions _extensions;
    private readonly ResolverCompiler _compiler;
    private readonly Dictionary<string, NamedTypeModel> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<(Type Type, bool IsInput), NamedTypeModel> _byClrType = [];
    private readonly Dictionary<ISchemaType, NamedTypeModel> _bySchemaType = [];
    private readonly Dictionary<(Type Type, bool IsInput), ISchemaType> _schemaTypeOf = [];
    private readonly Dictionary<Type, ISchemaType> _schemaTypes = [];
    private readonly Dictionary<string, GraphType> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<FieldsTypeModel, TypeConfiguration> _configurations = [];
    private readonly List<(UnionModel Model, UnionConfiguration Configuration)> _unions = [];
    private readonly Queue<Action> _pending = [];
    private readonly Queue<Action> _deferred = [];

    public TypeRegistry(SchemaSetup setup, IServiceProvider services)
    {
        _context = new DescriptorContext(setup, services);
        _extensions = new TypeExtensions(_context);
        _compiler = new ResolverCompiler(_context.Parameters, new ResolverInstances(services));
    }

    public SchemaSetup Setup => _context.Setup;

    public IServiceProvider Services => _context.Services;

    public DescriptorContext Context => _context;

    public IEnumerable<NamedTypeModel> Types => _types.Values;

    public TypeExtensions Extensions => _extensions;

    /// <summary>Remembers which schema type describes a C# type, before anything refers to it.</summary>
    /// <param name="type">A schema type: its class or an instance.</param>
    public void Bind(object type)
    {
        var instance = Instance(type);
        if (instance.RuntimeType == typeof(object)) return;
        _schemaTypeOf.TryAdd((instance.RuntimeType, instance.Kind is TypeKind.InputObject), instance);
        if (instance.Kind is TypeKind.Enum) _schemaTypeOf.TryAdd((instance.RuntimeType, true), instance);
    }

    /// <summary>The type of what was registered: a C# type, or a schema type's class or instance.</summary>
    public NamedTypeModel Register(object type)
    {
        if (SchemaTypes.IsSchemaType(type)) return OfSchemaType(Instance(type));
        var clrType = (Type)type;
        return ScalarRegistry.FindBySchemaType(clrType) is { } scalar
            ? GetOrAdd(scalar.Name, scalar.Create)
            : OfClrType(clrType, isInput: Attributes.Has<InputObjectTypeAttribute>(clrType));
    }

    public GraphType Resolve(TypeReference reference) => reference switch
    {
        TypeReference.Clr clr => Resolve(clr),
        TypeReference.Syntax syntax => Resolve(syntax.Type),
        TypeReference.Made made => Make(made),
        TypeReference.Missing missing => throw new SchemaException($"The type of {missing.Owner} is not known: name it."),
        _ => throw new ArgumentException("An unknown kind of type reference.", nameof(reference))
    };

    public T GetOrAdd<T>(string name, Func<T> create) where T : NamedTypeModel
    {
        if (!_types.TryGetValue(name, out var existing)) return Add(create());
        return existing as T ?? throw new SchemaException($"The name `{name}` stands for a type already, and for one of another kind.");
    }

    public ObjectModel GetOrAddObject(string name, Func<string, TypeConfiguration> create)
    {
        if (!_types.TryGetValue(name, out var existing)) return AddObject(create(name));
        return existing as ObjectModel ?? throw new SchemaException($"The name `{name}` stands for a type already, and for one of another kind.");
    }

    public TypeConfiguration? FindConfiguration(FieldsTypeModel type) => _configurations.GetValueOrDefault(type);

    public void Defer(Action action) => _deferred.Enqueue(action);

    /// <summary>Completes everything that is waiting, and what that brings up.</summary>
    public void Complete()
    {
        while (true)
        {
            if (_pending.TryDequeue(out var next) || _deferred.TryDequeue(out next)) next();
            else if (!RetryUnknownNames()) break;
        }
        LinkAbstractTypes();
    }

    private GraphType Make(TypeReference.Made made)
    {
        if (!_made.TryGetValue(made.Key, out var type)) _made[made.Key] = type = made.Create(this);
        return type;
    }

    private GraphType Resolve(TypeReference.Clr reference)
    {
        if (ClrTypes.IsGeneric(reference.Type, typeof(NonNullType<>)))
            return new NonNullModel(Resolve(Inner(reference)).Nullable);
        if (ClrTypes.IsGeneric(reference.Type, typeof(ListType<>))) return new ListModel(Resolve(Inner(reference)));
        if (ScalarRegistry.FindBySchemaType(reference.Type) is not null || SchemaTypes.IsSchemaType(reference.Type)) return Register(reference.Type);
        return Resolve(ClrShape.Of(reference), reference.IsInput);
    }

    private static TypeReference.Clr Inner(TypeReference.Clr wrapper) => new(wrapper.Type.GetGenericArguments()[0], wrapper.IsInput);

    private GraphType Resolve(ClrShape shape, bool isInput)
    {
        GraphType type = shape.Item is { } item ? new ListModel(Resolve(item, isInput)) : OfClrType(shape.Type, isInput);
        return shape.IsNullable ? type : new NonNullModel(type);
    }

    private GraphType Resolve(ITypeNode type) => type switch
    {
        NonNullTypeNode nonNull => new NonNullModel(Resolve(nonNull.Type)),
        ListTypeNode list => new ListModel(Resolve(list.Type)),
        NamedTypeNode named => OfName(named.Name.Value),
        _ => throw new ArgumentException("An unknown kind of type.", nameof(type))
    };

    private NamedTypeModel OfName(string name)
    {
        if (_types.TryGetValue(name, out var type)) return type;
        return ScalarRegistry.FindByName(name) is { } scalar ? Add(scalar.Create()) : throw new UnknownTypeException(name);
    }

    private NamedTypeModel OfClrType(Type type, bool isInput)
    {
        if (_byClrType.TryGetValue((type, isInput), out var known)) return known;
        if (_schemaTypeOf.TryGetValue((type, isInput), out var schemaType)) return OfSchemaType(schemaType);
        if (Setup.BoundTypes.TryGetValue(type, out var bound)) return Register(bound);
        if (ScalarRegistry.FindByClrType(type) is { } scalar) return GetOrAdd(scalar.Name, scalar.Create);
        if (ClrTypes.IsForeign(type)) throw new SchemaException($"The C# type {type} has no counterpart in the schema: name one with [GraphQLType].");
        if (type.IsEnum) return AddEnum(type, null);
        if (isInput) return AddInputObject(type, null);
        if (Attributes.Find<UnionTypeAttribute>(type) is not null) return AddUnion(type, null);
        return type.IsInterface || type.IsAbstract || type.IsDefined(typeof(InterfaceTypeAttribute), inherit: false) ? AddInterface(type, null) : AddObject(type, null);
    }

    private NamedTypeModel OfSchemaType(ISchemaType instance)
    {
        if (_bySchemaType.TryGetValue(instance, out var known)) return known;
        if (instance is ISelfMadeType selfMade) return _bySchemaType[instance] = selfMade.Create(this, _context);

        // ObjectType<User> itself says no more than User does.
        if (instance.RuntimeType != typeof(object) && _schemaTypes.ContainsValue(instance) && instance.GetType().Assembly == typeof(ISchemaType).Assembly)
        {
            var key = (instance.RuntimeType, instance.Kind is TypeKind.InputObject);
            if (_byClrType.TryGetValue(key, out var existing)) return existing;
            if (_schemaTypeOf.TryGetValue(key, out var described) && described != instance) return OfSchemaType(described);
        }
        NamedTypeModel model = instance.Kind switch
        {
            TypeKind.Object => AddObject(instance.RuntimeType, instance),
            TypeKind.Interface => AddInterface(instance.RuntimeType, instance),
            TypeKind.Union => AddUnion(instance.RuntimeType, instance),
            TypeKind.Enum => AddEnum(instance.RuntimeType, instance),
            _ => AddInputObject(instance.RuntimeType, instance)
        };
        return _bySchemaType[instance] = model;
    }

    private ISchemaType Instance(object type)
    {
        if (type is ISchemaType given) return given;
        if (!_schemaTypes.TryGetValue((Type)type, out var instance)) _schemaTypes.Add((Type)type, instance = SchemaTypes.Create((Type)type, Services));
        return instance;
    }

    private T Add<T>(T model) where T : NamedTypeModel
    {
        if (_types.TryGetValue(model.Name, out var other))
            throw new SchemaException($"The name `{model.Name}` was given to two types: {other.RuntimeType} ({other.Kind}) and {model.RuntimeType} ({model.Kind}).");
        _types.Add(model.Name, model);
        if (model is ScalarModel scalar) scalar.Converters = Setup.Converters;
        return model;
    }

    private void Know(Type type, bool isInput, NamedTypeModel model)
    {
        if (type != typeof(object)) _byClrType.TryAdd((type, isInput), model);
    }
}

/// <summary>A type was named that is not known yet; it may be found later.</summary>
internal sealed class UnknownTypeException(string name) : Exception
{
    public string Name { get; } = name;
}
