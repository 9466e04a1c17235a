namespace HotChocolate.Types.Model;

/// <summary>A field of an object or interface (spec §3.6).</summary>
internal sealed class OutputFieldModel : IObjectField
{
    private Dictionary<string, InputFieldModel>? _arguments;

    public required string Name { get; init; }
    public string? Description { get; init; }
    public string? DeprecationReason { get; init; }
    public bool IsDeprecated => DeprecationReason is not null;
    public bool IsIntrospectionField => Name.StartsWith("__", StringComparison.Ordinal);
    public required GraphType Type { get; init; }

    public IReadOnlyList<InputFieldModel> Arguments
    {
        get;
        init
        {
            field = value;
            for (var i = 0; i < value.Count; i++) value[i].Index = i;
        }
    } = [];

    public IReadOnlyList<AppliedDirective> Directives { get; init; } = [];
    public FieldsTypeModel DeclaringType { get; internal set; } = null!;
    public int Index { get; internal set; }
    public SchemaCoordinate Coordinate => new(DeclaringType.Name, Name);
    public MemberInfo? Member { get; init; }

    /// <summary>Set where the value can be had without waiting and without middleware: the fast path.</summary>
    public PureFieldDelegate? PureResolver { get; init; }

    /// <summary>The resolver alone; null on interfaces. What <see cref="IMiddlewareContext.ResolveAsync{T}"/> runs.</summary>
    public FieldResolverDelegate? Resolver { get; init; }

    /// <summary>Middleware around the resolver; null only on interfaces. Sets <see cref="IMiddlewareContext.Result"/>.</summary>
    public FieldDelegate? Pipeline { get; init; }

    /// <summary>Subscription root fields: opens the source stream (spec §6.2.3.1).</summary>
    public SubscribeResolverDelegate? Subscribe { get; init; }

    /// <summary>False: never runs beside its siblings (mutation fields, resolvers that share one service scope).</summary>
    public bool IsParallelExecutable { get; init; } = true;

    /// <summary>What parts of the engine remember about the field (paging options, cost, list size, authorization …).</summary>
    public Features Features { get; } = new();

    public InputFieldModel? FindArgument(string name)
        => Arguments.Count == 0 ? null : (_arguments ??= Arguments.ToDictionary(a => a.Name, StringComparer.Ordinal)).GetValueOrDefault(name);

    public override string ToString() => Coordinate.ToString();
}

/// <summary>An argument of a field or directive, or a field of an input object (spec §3.6.1, §3.10).</summary>
internal sealed class InputFieldModel
{
    public required string Name { get; init; }
    public string? Description { get; init; }
    public string? DeprecationReason { get; init; }
    public required GraphType Type { get; init; }

    /// <summary>The default as a literal; null where there is none (a default of null is a NullValueNode).</summary>
    public IValueNode? DefaultValue { get; init; }

    /// <summary>The CLR type that a resolver or constructor wants; an <see cref="Optional{T}"/> stays one.</summary>
    public required Type RuntimeType { get; init; }

    public IReadOnlyList<AppliedDirective> Directives { get; init; } = [];
    public int Index { get; internal set; }
    public MemberInfo? Member { get; init; }
    public Features Features { get; } = new();

    /// <summary>Kept by coercion; made on first use.</summary>
    internal Coercion.InputFieldPlan? Plan { get; set; }

    /// <summary>Spec §5.4.3: non-null without default.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;
}

internal sealed class InputObjectModel : NamedTypeModel
{
    private Dictionary<string, InputFieldModel> _byName = [];

    public override TypeKind Kind => TypeKind.InputObject;
    public bool IsOneOf { get; init; }

    public IReadOnlyList<InputFieldModel> Fields
    {
        get;
        internal set
        {
            field = value;
            _byName = value.ToDictionary(f => f.Name, StringComparer.Ordinal);
            for (var i = 0; i < value.Count; i++) value[i].Index = i;
        }
    } = [];

    /// <summary>
    /// Makes the runtime object: one value a field in the order of <see cref="Fields"/>; second array: whether the field was given or has a default.
    /// Null where no object is made of it (filter and sort inputs, which are read as syntax).
    /// </summary>
    public Func<object?[], bool[], object>? CreateInstance { get; internal set; }

    public InputFieldModel? FindField(string name) => _byName.GetValueOrDefault(name);
}

internal sealed class EnumValueModel
{
    public required string Name
    {
        get;
        init
        {
            field = value;
            EncodedName = JsonEncodedText.Encode(value);
        }
    }

    public string? Description { get; init; }
    public string? DeprecationReason { get; init; }

    /// <summary>The CLR value.</summary>
    public required object Value { get; init; }

    /// <summary>The name, ready to be written.</summary>
    public JsonEncodedText EncodedName { get; private init; }

    public IReadOnlyList<AppliedDirective> Directives { get; init; } = [];
}

internal sealed class DirectiveModel
{
    public required string Name { get; init; }
    public string? Description { get; init; }
    public bool IsRepeatable { get; init; }
    public required IReadOnlyList<string> Locations { get; init; }
    public IReadOnlyList<InputFieldModel> Arguments { get; init; } = [];

    /// <summary>False: known to execution, but neither printed nor listed (such as @authorize in introspection).</summary>
    public bool IsPublic { get; init; } = true;

    public InputFieldModel? FindArgument(string name) => Arguments.FirstOrDefault(a => a.Name == name);
}

/// <summary>A directive on a type system member, as SDL prints it.</summary>
internal sealed record AppliedDirective(string Name, IReadOnlyList<ArgumentNode> Arguments);
