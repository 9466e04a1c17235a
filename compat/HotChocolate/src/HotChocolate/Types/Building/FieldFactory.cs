namespace HotChocolate.Types.Building;

/// <summary>Makes the configuration of a field from a property or method: what C# says, then what the attributes say.</summary>
internal static class FieldFactory
{
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
            Type = MissingType.Of($"field `{owner.Name}`")
        };
        UseMember(context, field, member, isExtension);
        Attributes.Apply(context, owner.Kind is TypeKind.Interface ? new InterfaceFieldDescriptor(context, field) : new ObjectFieldDescriptor(context, field), member);
        return field;
    }

    /// <summary>Resolves an existing field with a member of a class of resolvers.</summary>
    public static void UseMember(DescriptorContext context, FieldConfiguration field, MemberInfo member)
        => UseMember(context, field, member, isExtension: true);

    private static void UseMember(DescriptorContext context, FieldConfiguration field, MemberInfo member, bool isExtension)
    {
        field.Member = member;
        field.ExtensionType = isExtension ? member.ReflectedType : null;
        field.Type = TypeReferences.OfOutput(member);
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
