namespace HotChocolate.Types.Model;

/// <summary>A complete schema (spec §3.3): every reference resolved, nothing changes any more.</summary>
internal sealed class SchemaModel : ISchema
{
    private readonly Dictionary<string, NamedTypeModel> _types;
    private readonly Dictionary<string, DirectiveModel> _directives;

    public SchemaModel(string name, IEnumerable<NamedTypeModel> types, IEnumerable<DirectiveModel> directives)
    {
        Name = name;
        _types = types.ToDictionary(t => t.Name, StringComparer.Ordinal);
        _directives = directives.ToDictionary(d => d.Name, StringComparer.Ordinal);
    }

    /// <summary><c>_Default</c> unless another was given on registration.</summary>
    public string Name { get; }

    public string? Description { get; init; }
    public required ObjectModel QueryType { get; init; }
    public ObjectModel? MutationType { get; init; }
    public ObjectModel? SubscriptionType { get; init; }

    /// <summary>All types, the introspection types and the built-in scalars in use among them.</summary>
    public IReadOnlyCollection<NamedTypeModel> Types => _types.Values;

    /// <summary>All directives, skip, include and deprecated among them.</summary>
    public IReadOnlyCollection<DirectiveModel> Directives => _directives.Values;

    /// <summary>The services of the application.</summary>
    public IServiceProvider Services { get; init; } = EmptyServices.Instance;

    /// <summary>The meta fields of spec §4.1 and §4.2: __schema and __type on the query root, __typename on every composite type.</summary>
    public required OutputFieldModel SchemaField { get; init; }
    public required OutputFieldModel TypeField { get; init; }
    public required OutputFieldModel TypeNameField { get; init; }

    public NamedTypeModel? FindType(string name) => _types.GetValueOrDefault(name);

    public DirectiveModel? FindDirective(string name) => _directives.GetValueOrDefault(name);

    public ObjectModel? RootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType
    };

    /// <summary>The field of a composite type by name, meta fields included; null where there is none.</summary>
    public OutputFieldModel? FindField(CompositeTypeModel type, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            if (name == TypeNameField.Name) return TypeNameField;
            if (ReferenceEquals(type, QueryType))
            {
                if (name == SchemaField.Name) return SchemaField;
                if (name == TypeField.Name) return TypeField;
            }
        }
        return (type as FieldsTypeModel)?.FindField(name);
    }

    /// <summary>The type that a type node names; null where a name is unknown.</summary>
    public GraphType? Resolve(ITypeNode type) => type switch
    {
        NonNullTypeNode nonNull => Resolve(nonNull.Type) is { } inner ? new NonNullModel(inner) : null,
        ListTypeNode list => Resolve(list.Type) is { } item ? new ListModel(item) : null,
        NamedTypeNode named => FindType(named.Name.Value),
        _ => null
    };

    /// <summary>The schema in the schema definition language.</summary>
    public string Print() => SchemaPrinting.SchemaPrinter.Print(this);

    /// <inheritdoc cref="Print"/>
    public override string ToString() => Print();

    private sealed class EmptyServices : IServiceProvider
    {
        public static readonly EmptyServices Instance = new();
        public object? GetService(Type serviceType) => null;
    }
}
