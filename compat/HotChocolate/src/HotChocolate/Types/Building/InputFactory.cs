namespace HotChocolate.Types.Building;

/// <summary>Makes the configuration of arguments and input fields: what C# says, then what the attributes say.</summary>
internal static class InputFactory
{
    public static InputConfiguration FromParameter(DescriptorContext context, ParameterInfo parameter)
    {
        var argument = new InputConfiguration
        {
            Name = Names.OfParameter(parameter),
            Description = context.Descriptions.Of(parameter),
            DeprecationReason = Attributes.Find<GraphQLDeprecatedAttribute>(parameter)?.DeprecationReason,
            Type = TypeReferences.OfInput(parameter),
            RuntimeType = parameter.ParameterType,
            Parameter = parameter
        };
        UseDefault(argument, parameter);
        Attributes.Apply(context, new ArgumentDescriptor(argument), parameter);
        return argument;
    }

    public static InputConfiguration FromProperty(DescriptorContext context, PropertyInfo property)
    {
        var field = new InputConfiguration
        {
            Name = Names.OfMember(property),
            Description = context.Descriptions.Of(property),
            DeprecationReason = Attributes.Find<GraphQLDeprecatedAttribute>(property)?.DeprecationReason,
            Type = TypeReferences.OfInput(property),
            RuntimeType = property.PropertyType,
            Member = property
        };
        if (ConstructorParameter(property) is { } parameter) UseDefault(field, parameter);
        Attributes.Apply(context, new InputFieldDescriptor(field), property);
        return field;
    }

    // A default of null says no more than that the value may be left out.
    private static void UseDefault(InputConfiguration input, ParameterInfo parameter)
    {
        if (!parameter.HasDefaultValue || parameter.DefaultValue is not { } value) return;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        input.DefaultClrValue = type.IsEnum && value is not Enum ? Enum.ToObject(type, value) : value;
        input.HasDefaultClrValue = true;
    }

    private static ParameterInfo? ConstructorParameter(PropertyInfo property)
        => property.DeclaringType!.GetConstructors()
            .SelectMany(c => c.GetParameters())
            .FirstOrDefault(p => string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase) && p.HasDefaultValue);
}
