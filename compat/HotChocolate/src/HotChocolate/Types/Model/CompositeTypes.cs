namespace HotChocolate.Types.Model;

/// <summary>Object, interface or union: what a selection set can be applied to.</summary>
internal abstract class CompositeTypeModel : NamedTypeModel
{
    /// <summary>The object types that a value of this type can have: itself for an object.</summary>
    public IReadOnlyList<ObjectModel> PossibleTypes { get; internal set; } = [];

    private HashSet<ObjectModel>? _possible;

    /// <summary>Spec §5.5.2.3: whether values of both types can be the same object.</summary>
    public bool Overlaps(CompositeTypeModel other)
    {
        if (ReferenceEquals(this, other)) return true;
        var set = _possible ??= [.. PossibleTypes];
        foreach (var type in other.PossibleTypes)
            if (set.Contains(type)) return true;
        return false;
    }

    public bool Includes(ObjectModel type) => (_possible ??= [.. PossibleTypes]).Contains(type);
}

/// <summary>Object or interface: has fields.</summary>
internal abstract class FieldsTypeModel : CompositeTypeModel
{
    private Dictionary<string, OutputFieldModel> _byName = [];

    /// <summary>In the order of SDL; without introspection fields.</summary>
    public IReadOnlyList<OutputFieldModel> Fields
    {
        get;
        internal set
        {
            field = value;
            _byName = value.ToDictionary(f => f.Name, StringComparer.Ordinal);
            for (var i = 0; i < value.Count; i++) (value[i].Index, value[i].DeclaringType) = (i, this);
        }
    } = [];

    public IReadOnlyList<InterfaceModel> Interfaces { get; internal set; } = [];

    public OutputFieldModel? FindField(string name) => _byName.GetValueOrDefault(name);
}

internal sealed class ObjectModel : FieldsTypeModel, IObjectType
{
    public override TypeKind Kind => TypeKind.Object;

    /// <summary>
    /// Whether a resolver result is of this type, where an abstract type was declared; null: by <see cref="NamedTypeModel.RuntimeType"/>.
    /// </summary>
    public IsOfType? IsOfType { get; init; }

    public bool IsInstance(IResolverContext context, object value) => IsOfType?.Invoke(context, value) ?? RuntimeType.IsInstanceOfType(value);
}

internal sealed class InterfaceModel : FieldsTypeModel
{
    public override TypeKind Kind => TypeKind.Interface;
}

internal sealed class UnionModel : CompositeTypeModel
{
    public override TypeKind Kind => TypeKind.Union;
}
