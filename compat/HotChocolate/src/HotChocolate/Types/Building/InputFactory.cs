namespace HotChocolate.Types.Building;

/// <summary>Makes the configuration of arguments and input fields: what C# says, then what the attributes say.</summary>
internal static class InputFactory
{
    /// <summary>The argument of that name; made where there is none.</summary>
    public static InputConfiguration GetOrAdd(FieldConfiguration field, string name)
        => field.Arguments.Find(a => a.Name == name) ?? field.Arguments.Append(Unknown(name, $"argument `{name}` of field `{field.Name}`"));

    /// <summary>The input field of that name; made where there is none.</summary>
    public static InputConfiguration GetOrAdd(InputObjectConfiguration type, string name)
        => type.Fields.Find(f => f.Name == name) ?? type.Fields.Append(Unknown(name, $"input field `{type.Name}.{name}`"));

    /// <summary>The input field of a property; made where there is none.</summary>
    public static InputConfiguration GetOrAdd(DescriptorContext context, InputObjectConfiguration type, PropertyInfo property)
        => type.Fields.Find(f => Members.AreSame(f.Member, property)) ?? type.Fields.Append(FromProperty(context, property));

    public static InputConfiguration FromParameter(DescriptorContext context, ParameterInfo parameter)
    {
        var argument = new InputConfiguration
        {
            Name = Names.OfParameter(parameter),
            Description = context.Descriptions.Of(parameter),
            DeprecationReason = Attributes.Find<GraphQLDeprecatedAttribute>(parameter)?.DeprecationReason,
            Type = TypeReferences.OfInput(parameter),
            RuntimeType = parameter.ParameterType,
            Parameter = parameter,
            Default = DefaultOf(parameter)
        };
        Attributes.Apply(context, new ArgumentDescriptor(context, argument), parameter);
        return argument;
    }

    private static InputConfiguration FromProperty(DescriptorContext context, PropertyInfo property)
    {
        var field = new InputConfiguration
        {
            Name = Names.OfMember(property),
            Description = context.Descriptions.Of(property),
            DeprecationReason = Attributes.Find<GraphQLDeprecatedAttribute>(property)?.DeprecationReason,
            Type = TypeReferences.OfInput(property),
            RuntimeType = property.PropertyType,
            Member = property,
            Default = DefaultOf(property.DeclaringType!.GetConstructors()
                .SelectMany(c => c.GetParameters())
                .FirstOrDefault(p => string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase) && p.HasDefaultValue))
        };
        Attributes.Apply(context, new InputFieldDescriptor(context, field), property);
        return field;
    }

    private static InputConfiguration Unknown(string name, string owner)
        => new() { Name = name, Type = new TypeReference.Missing(owner), RuntimeType = typeof(object) };

    // A default of null says no more than that the value may be left out.
    private static object? DefaultOf(ParameterInfo? parameter)
    {
        if (parameter is not { HasDefaultValue: true, DefaultValue: { } value }) return null;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type.IsEnum && value is not Enum ? Enum.ToObject(type, value) : value;
    }
}
