namespace HotChocolate.Types.Building;

internal sealed partial class TypeRegistry
{
    /// <summary>Spec §3.7, §3.8: which objects an interface or union stands for. All types must be known.</summary>
    public void LinkAbstractTypes()
    {
        var objects = _types.Values.OfType<ObjectModel>().ToArray();
        var interfaces = _types.Values.OfType<InterfaceModel>().ToArray();
        foreach (var type in interfaces) type.Interfaces = [.. InterfacesOf(type, interfaces)];
        foreach (var type in objects)
        {
            type.Interfaces = [.. InterfacesOf(type, interfaces)];
            type.PossibleTypes = [type];
        }
        foreach (var type in interfaces) type.PossibleTypes = [.. objects.Where(o => o.Interfaces.Contains(type))];
        foreach (var (union, configuration) in _unions)
        {
            var named = configuration.Types.Select(t => Resolve(t).NamedType).OfType<ObjectModel>();
            var implementing = objects.Where(o => union.RuntimeType != typeof(object) && union.RuntimeType.IsAssignableFrom(o.RuntimeType));
            union.PossibleTypes = [.. named.Concat(implementing).Distinct()];
        }
    }

    private IEnumerable<InterfaceModel> InterfacesOf(FieldsTypeModel type, InterfaceModel[] interfaces)
    {
        var named = _configurations.GetValueOrDefault(type)?.Interfaces.Select(i => Resolve(i).NamedType).OfType<InterfaceModel>() ?? [];
        var implemented = type.RuntimeType == typeof(object) ? [] : interfaces.Where(i => i != type && i.RuntimeType != typeof(object) && i.RuntimeType.IsAssignableFrom(type.RuntimeType));
        // An interface that one of them implements is implemented too (spec §3.7).
        return type.Interfaces.Concat(named).Concat(implemented).Distinct();
    }
}
