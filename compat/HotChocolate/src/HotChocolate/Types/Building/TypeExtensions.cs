namespace HotChocolate.Types.Building;

/// <summary>The classes that add fields to object types, in the order of their registration.</summary>
internal sealed class TypeExtensions(DescriptorContext context)
{
    private readonly List<Extension> _extensions = [];

    public static bool IsExtension(Type type)
        => typeof(ISchemaTypeExtension).IsAssignableFrom(type) || type.GetCustomAttributes().Any(a => a is ITypeExtensionAttribute);

    public void Add(Type type)
    {
        if (typeof(ISchemaTypeExtension).IsAssignableFrom(type))
        {
            _extensions.Add(OfSchemaType((ISchemaTypeExtension)SchemaTypes.Create(type, context.Services)));
            return;
        }
        foreach (var attribute in type.GetCustomAttributes().OfType<ITypeExtensionAttribute>()) _extensions.Add(OfClass(type, attribute));
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
            target.Fields.RemoveAll(f => attribute.IgnoredFields.Contains(f.Name) || (f.Member is PropertyInfo p && attribute.IgnoredProperties.Contains(p.Name)));
            Attributes.Apply(context, new ObjectTypeDescriptor(context, target), type);
            foreach (var member in Members.OfOutput(type, attribute.IncludeStaticMembers))
                Merge(target, FieldFactory.Create(context, member, target, isExtension: true));
        });
    }

    private Extension OfSchemaType(ISchemaTypeExtension extension)
    {
        var addition = new TypeConfiguration { Name = "", Kind = TypeKind.Object, RuntimeType = extension.RuntimeType };
        extension.Configure(extension.CreateDescriptor(context, addition));
        var byName = addition.Name.Length > 0;
        return new Extension(byName ? addition.Name : null, byName ? null : extension.RuntimeType, target =>
        {
            if (byName && extension.RuntimeType != typeof(object) && addition.Binding is BindingBehavior.Implicit)
            {
                foreach (var member in Members.OfOutput(extension.RuntimeType, includeStatic: false))
                    if (!addition.Fields.Exists(f => Members.AreSame(f.Member, member)))
                        Merge(target, FieldFactory.Create(context, member, target, isExtension: true));
            }
            target.Description = addition.Description ?? target.Description;
            target.Directives.AddRange(addition.Directives);
            target.Interfaces.AddRange(addition.Interfaces);
            target.Features.CopyFrom(addition.Features);
            foreach (var field in addition.Fields) Merge(target, field);
        });
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
