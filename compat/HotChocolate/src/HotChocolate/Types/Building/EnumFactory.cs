namespace HotChocolate.Types.Building;

/// <summary>Makes the configuration of enum types and their values.</summary>
internal static class EnumFactory
{
    /// <summary>Adds the values of a C# enum that are not there yet.</summary>
    public static void AddValues(DescriptorContext context, EnumConfiguration configuration)
    {
        if (!configuration.RuntimeType.IsEnum) return;
        foreach (var field in configuration.RuntimeType.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var value = field.GetValue(null)!;
            if (!configuration.Values.Exists(v => v.Value.Equals(value) && v.Name == NameOf(field))
                && !configuration.Values.Exists(v => v.Value.Equals(value)))
                configuration.Values.Add(CreateValue(context, field, value));
        }
    }

    public static EnumValueConfiguration CreateValue(DescriptorContext context, object value)
    {
        var type = value.GetType();
        return type.IsEnum && Enum.GetName(type, value) is { } name && type.GetField(name) is { } field
            ? CreateValue(context, field, value)
            : new EnumValueConfiguration { Name = Names.OfEnumValue(value.ToString()!), Value = value };
    }

    private static EnumValueConfiguration CreateValue(DescriptorContext context, FieldInfo field, object value)
    {
        var configuration = new EnumValueConfiguration
        {
            Name = NameOf(field),
            Value = value,
            Description = context.Descriptions.Of(field),
            DeprecationReason = Attributes.Find<GraphQLDeprecatedAttribute>(field)?.DeprecationReason,
            Ignore = Attributes.Has<GraphQLIgnoreAttribute>(field)
        };
        Attributes.Apply(context, new EnumValueDescriptor(configuration), field);
        return configuration;
    }

    private static string NameOf(FieldInfo field) => Attributes.Find<GraphQLNameAttribute>(field)?.Name ?? Names.OfEnumValue(field.Name);
}
