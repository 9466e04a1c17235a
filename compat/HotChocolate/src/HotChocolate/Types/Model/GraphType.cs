namespace HotChocolate.Types.Model;

/// <summary>A type reference as the type system sees it (spec §3.4): a named type or a list or non-null wrapper around one.</summary>
internal abstract class GraphType : IType
{
    public abstract TypeKind Kind { get; }

    /// <summary>The innermost type, with every wrapper taken off.</summary>
    public abstract NamedTypeModel NamedType { get; }

    /// <summary>This type without an outer non-null wrapper.</summary>
    public virtual GraphType Nullable => this;

    public bool IsNonNull => Kind is TypeKind.NonNull;

    /// <summary>True for a list, also where the list itself is non-null.</summary>
    public bool IsList => Nullable.Kind is TypeKind.List;

    /// <summary>The item type where <see cref="IsList"/>.</summary>
    public GraphType ItemType => ((ListModel)Nullable).OfType;

    /// <summary>The notation of the specification, such as <c>[Int!]!</c>.</summary>
    public abstract override string ToString();
}

internal sealed class ListModel(GraphType ofType) : GraphType
{
    public GraphType OfType { get; } = ofType;
    public override TypeKind Kind => TypeKind.List;
    public override NamedTypeModel NamedType => OfType.NamedType;
    public override string ToString() => $"[{OfType}]";
}

internal sealed class NonNullModel(GraphType ofType) : GraphType
{
    public GraphType OfType { get; } = ofType is NonNullModel ? throw new ArgumentException("A non-null type cannot wrap a non-null type.", nameof(ofType)) : ofType;
    public override TypeKind Kind => TypeKind.NonNull;
    public override NamedTypeModel NamedType => OfType.NamedType;
    public override GraphType Nullable => OfType;
    public override string ToString() => $"{OfType}!";
}
