namespace HotChocolate.Types.Building;

/// <summary>The classes that add fields to object types, in the order of their registration.</summary>
internal sealed class TypeExtensions(DescriptorContext context)
{
    private readonly List<Extension> _extensions = [];

    public void Add(object type)
    {
        if (SchemaTypes.IsSchemaType(type)) _extensions.Add(OfSchemaType(type as ISchemaType ?? SchemaTypes.Create((Type)type, context.Services)));
        else foreach (var attribute in ((Type)type).GetCustomAttributes().OfType<ITypeExtensionAttribute>()) _extensions.Add(OfClass((Type)type, attribute));
    }

    public bool Targets(string name) => _extensions.Exists(e => e.TargetName == name);

    public void Apply(TypeConfiguration target)
    {
        foreach (var extension in _extensions)
            if (extension.Matches(target)) extension.Apply(target);
    }

    private Extension OfClass(Type type, ITypeExtensionAttribute attribute)
    {
        var name = attribute.TargetName ?? (attribute.TargetType is null ? Names.OfType(type) : null);
        return new Extension(name, attribute.TargetType, target =>
        {
            target.Fields.RemoveAll(f => attribute.IgnoreFields?.Contains(f.Name) is true
                || (f.Member is PropertyInfo property && attribute.IgnoreProperties?.Contains(property.Name) is true));
            Attributes.Apply(context, new ObjectTypeDescriptor(context, target), type);
            AddMembers(target, type, attribute.IncludeStaticMembers, []);
        });
    }

    private Extension OfSchemaType(ISchemaType extension)
    {
        var addition = new TypeConfiguration { Name = "", Kind = TypeKind.Object, RuntimeType = extension.RuntimeType };
        extension.Configure(context, addition);
        var target = addition.ExtendsType ?? (addition.Name.Length > 0 ? null : extension.RuntimeType);
        return new Extension(target is null ? addition.Name : null, target, type =>
        {
            // Members of the extended type itself are there already.
            if (target != extension.RuntimeType && extension.RuntimeType != typeof(object) && addition.Binding is BindingBehavior.Implicit)
                AddMembers(type, extension.RuntimeType, includeStatic: false, addition.Fields);
            type.Description = addition.Description ?? type.Description;
            type.Directives.AddRange(addition.Directives);
            type.Interfaces.AddRange(addition.Interfaces);
            foreach (var field in addition.Fields) Merge(type, field);
        });
    }

    private void AddMembers(TypeConfiguration target, Type type, bool includeStatic, List<FieldConfiguration> described)
    {
        foreach (var member in Members.OfOutput(type, includeStatic))
            if (!described.Exists(f => Members.AreSame(f.Member, member))) Merge(target, FieldFactory.Create(context, member, target, isExtension: true));
    }

    // A field of the same name takes the old one's place; [BindMember] takes a member out and stands with the extension's fields.
    private static void Merge(TypeConfiguration target, FieldConfiguration field)
    {
        if (field.ReplacesMember is { } replaced) target.Fields.RemoveAll(f => f.ExtensionType is null && f.Member?.Name == replaced);
        var index = target.Fields.FindIndex(f => f.Name == field.Name);
        if (index < 0) target.Fields.Add(field);
        else target.Fields[index] = field;
    }

    private sealed record Extension(string? TargetName, Type? TargetType, Action<TypeConfiguration> Apply)
    {
        public bool Matches(TypeConfiguration target)
            => TargetName is not null ? target.Name == TargetName
                : TargetType == target.RuntimeType || (target.RuntimeType != typeof(object) && TargetType!.IsAssignableFrom(target.RuntimeType));
    }
}
