namespace HotChocolate.Types.Configuration;

/// <summary>
/// What attributes and descriptors say about a field while the schema is being built. Turned into an <see cref="OutputFieldModel"/> when the
/// schema is completed; descriptors write here, and so do [UsePaging], [Error], [Authorize] and their like.
/// </summary>
internal sealed class FieldConfiguration : TypeMember
{
    /// <summary>The property or method that the field was made from; null for fields made by name.</summary>
    public MemberInfo? Member { get; set; }

    /// <summary>The type that declares <see cref="Member"/> where it is not the runtime type: a type extension.</summary>
    public Type? ExtensionType { get; set; }

    /// <summary>The member of the extended type that this field takes the place of ([BindMember]).</summary>
    public string? ReplacesMember { get; set; }

    public required TypeReference Type { get; set; }

    /// <summary>The properties of the parent that the resolver reads, as a selection set; null where none are named.</summary>
    public string? ParentRequires { get; set; }

    /// <summary>What the resolver returns (Task unwrapped) before middleware changes it; null where unknown.</summary>
    public Type? ResultType { get; set; }

    public List<InputConfiguration> Arguments { get; } = [];

    /// <summary>Outermost first: the order of the attributes.</summary>
    public List<FieldMiddleware> Middleware { get; } = [];

    /// <summary>Resolver by delegate (descriptor.Resolve); null: compiled from <see cref="Member"/>.</summary>
    public FieldResolverDelegate? Resolver { get; set; }
    public PureFieldDelegate? PureResolver { get; set; }
    public SubscribeResolverDelegate? Subscribe { get; set; }

    /// <summary>False: never runs beside its siblings. Null: as the operation wants it.</summary>
    public bool? IsParallelExecutable { get; set; }

    /// <summary>
    /// Run in order when all configurations are known and before types are resolved: they may change everything here and register types.
    /// </summary>
    public List<Action<ITypeCompletion, FieldConfiguration>> Completions { get; } = [];
}

/// <summary>An argument or an input object's field while the schema is being built.</summary>
internal sealed class InputConfiguration : TypeMember
{
    public required TypeReference Type { get; set; }

    /// <summary>A literal, or a C# value that its type turns into one on completion; null where there is no default.</summary>
    public object? Default { get; set; }

    /// <summary>The CLR type that a resolver or constructor wants.</summary>
    public required Type RuntimeType { get; set; }

    public ParameterInfo? Parameter { get; set; }
    public MemberInfo? Member { get; set; }
}
