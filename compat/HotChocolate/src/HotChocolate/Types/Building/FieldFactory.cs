namespace HotChocolate.Types.Building;

/// <summary>Makes the configuration of a field from a property or method: what C# says, then what the attributes say.</summary>
internal static class FieldFactory
{
    /// <summary>The field of that name; made where there is none.</summary>
    public static FieldConfiguration GetOrAdd(TypeConfiguration type, string name)
        => type.Fields.Find(f => f.Name == name)
            ?? type.Fields.Append(new FieldConfiguration { Name = name, Type = new TypeReference.Missing($"field `{type.Name}.{name}`") });

    /// <summary>The field of a property or method; made where there is none.</summary>
    public static FieldConfiguration GetOrAdd(DescriptorContext context, TypeConfiguration type, MemberInfo member)
        => type.Fields.Find(f => Members.AreSame(f.Member, member))
            ?? type.Fields.Append(Create(context, member, type, isExtension: !member.DeclaringType!.IsAssignableFrom(type.RuntimeType)));

    /// <param name="context">The schema under construction.</param>
    /// <param name="member">A property or method.</param>
    /// <param name="owner">The type that gets the field.</param>
    /// <param name="isExtension">Whether the member belongs to another class than the parent object's.</param>
    public static FieldConfiguration Create(DescriptorContext context, MemberInfo member, TypeConfiguration owner, bool isExtension)
    {
        var field = new FieldConfiguration
        {
            Name = Names.OfMember(member),
            Description = context.Descriptions.Of(member),
            DeprecationReason = Attributes.Find<GraphQLDeprecatedAttribute>(member)?.DeprecationReason,
            Type = TypeReferences.OfOutput(member)
        };
        UseMember(context, field, member, isExtension);
        IDescriptor descriptor = owner.Kind is TypeKind.Interface ? new InterfaceFieldDescriptor(context, field) : new ObjectFieldDescriptor(context, field);
        Attributes.Apply(context, descriptor, member);
        return field;
    }

    /// <summary>Resolves a field with a member of a class of resolvers. A type that was inferred gives way to that of the member.</summary>
    public static void ResolveWith(DescriptorContext context, FieldConfiguration field, MemberInfo member)
    {
        var isGiven = field.Type is TypeReference.Syntax || (field.Type is TypeReference.Clr { Type: var type } && typeof(IType).IsAssignableFrom(type));
        if (!isGiven) field.Type = TypeReferences.OfOutput(member);
        UseMember(context, field, member, isExtension: true);
    }

    private static void UseMember(DescriptorContext context, FieldConfiguration field, MemberInfo member, bool isExtension)
    {
        field.Member = member;
        field.ExtensionType = isExtension ? member.ReflectedType : null;
        field.ResultType = ClrTypes.UnwrapTask(member is PropertyInfo property ? property.PropertyType : ((MethodInfo)member).ReturnType);
        if (member is MethodInfo method) AddArguments(context, field, method);
    }

    /// <summary>Adds the parameters that the request supplies, less those that are there.</summary>
    public static void AddArguments(DescriptorContext context, FieldConfiguration field, MethodInfo method)
    {
        foreach (var parameter in method.GetParameters())
        {
            if (Attributes.Find<ParentAttribute>(parameter)?.Requires is { } required) field.ParentRequires = required;
            if (!context.Parameters.IsArgument(parameter)) continue;
            var argument = InputFactory.FromParameter(context, parameter);
            if (!field.Arguments.Exists(a => a.Name == argument.Name)) field.Arguments.Add(argument);
        }
    }
}
