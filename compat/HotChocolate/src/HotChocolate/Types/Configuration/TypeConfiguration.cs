namespace HotChocolate.Types.Configuration;

/// <summary>An object or interface type while the schema is being built.</summary>
internal sealed class TypeConfiguration
{
    public required string Name { get; set; }
    public required TypeKind Kind { get; init; }
    public string? Description { get; set; }
    public Type RuntimeType { get; init; } = typeof(object);

    /// <summary>Which root it is; null for an ordinary type.</summary>
    public Language.OperationType? Operation { get; init; }

    public List<FieldConfiguration> Fields { get; } = [];
    public List<AppliedDirective> Directives { get; } = [];

    /// <summary>Interfaces that were named; those that the C# type implements are found on completion.</summary>
    public List<TypeReference> Interfaces { get; } = [];

    /// <summary>Whether members become fields without being named.</summary>
    public BindingBehavior Binding { get; set; }

    /// <summary>Decides for abstract types whether a result is of this type; null: by <see cref="RuntimeType"/>.</summary>
    public Func<IResolverContext, object, bool>? IsOfType { get; set; }

    public Features Features { get; } = new();
}
