namespace HotChocolate.Types.Building;

/// <summary>Makes the configuration of the values of enum types.</summary>
internal static class EnumFactory
{
    /// <summary>Adds the values of a C# enum that are not there yet.</summary>
    public static void AddValues(DescriptorContext context, EnumConfiguration configuration)
    {
        if (!configuration.RuntimeType.IsEnum) return;
        foreach (var field in configuration.RuntimeType.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var value = field.GetValue(null)!;
            if (!configuration.Values.Exists(v => v.Value.Equals(value))) configuration.Values.Add(Create(context, field, value));
        }
    }

    /// <summary>The configuration of a C# value; made where there is none.</summary>
    public static EnumValueConfiguration GetOrAdd(DescriptorContext context, EnumConfiguration configuration, object? value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return configuration.Values.Find(v => v.Value.Equals(value)) ?? configuration.Values.Append(
            value is Enum && value.GetType().GetField(value.ToString()!) is { } field
                ? Create(context, field, value)
                : new EnumValueConfiguration { Name = Names.OfEnumValue(value.ToString()!), Value = value });
    }

    private static EnumValueConfiguration Create(DescriptorContext context, FieldInfo field, object value)
    {
        var configuration = new EnumValueConfiguration
        {
            Name = Attributes.Find<GraphQLNameAttribute>(field)?.Name ?? Names.OfEnumValue(field.Name),
            Value = value,
            Description = context.Descriptions.Of(field),
            DeprecationReason = Attributes.Find<GraphQLDeprecatedAttribute>(field)?.DeprecationReason,
            Ignore = Attributes.Has<GraphQLIgnoreAttribute>(field)
        };
        Attributes.Apply(context, new EnumValueDescriptor(context, configuration), field);
        return configuration;
    }
}
