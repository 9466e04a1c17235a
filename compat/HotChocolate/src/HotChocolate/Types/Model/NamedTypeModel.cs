namespace HotChocolate.Types.Model;

/// <summary>A named type (spec §3.4) after the schema has been completed. Immutable from then on.</summary>
internal abstract class NamedTypeModel : GraphType, INamedType
{
    public required string Name { get; init; }
    public string? Description { get; internal set; }

    /// <summary>The CLR type behind it; <see cref="object"/> where there is none.</summary>
    public Type RuntimeType { get; init; } = typeof(object);

    /// <summary>Applied directives in the order in which SDL prints them.</summary>
    public IReadOnlyList<AppliedDirective> Directives { get; init; } = [];

    /// <summary>What parts of the engine remember about the type, by their own feature type.</summary>
    public Features Features { get; } = new();

    public bool IsIntrospectionType => Name.StartsWith("__", StringComparison.Ordinal);
    public bool IsInputType => Kind is TypeKind.Scalar or TypeKind.Enum or TypeKind.InputObject;
    public bool IsOutputType => Kind is not TypeKind.InputObject;
    public bool IsLeaf => Kind is TypeKind.Scalar or TypeKind.Enum;
    public bool IsComposite => Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union;
    public bool IsAbstract => Kind is TypeKind.Interface or TypeKind.Union;

    public override NamedTypeModel NamedType => this;
    public override string ToString() => Name;
}

/// <summary>A small type-keyed bag.</summary>
internal sealed class Features
{
    private Dictionary<Type, object>? _items;

    public T? Get<T>() where T : class => _items is not null && _items.TryGetValue(typeof(T), out var value) ? (T)value : null;

    public void Set<T>(T value) where T : class => (_items ??= [])[typeof(T)] = value;

    /// <summary>Takes over every feature of <paramref name="other"/>; the other's win.</summary>
    public void CopyFrom(Features other)
    {
        if (other._items is null) return;
        foreach (var (key, value) in other._items) (_items ??= [])[key] = value;
    }
}
