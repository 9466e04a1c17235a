namespace HotChocolate.Types.Building;

/// <summary>Reads attributes and applies those that configure.</summary>
internal static class Attributes
{
    public static T? Find<T>(ICustomAttributeProvider element) where T : Attribute
        => element.GetCustomAttributes(typeof(T), inherit: true) is { Length: > 0 } found ? (T)found[0] : null;

    public static bool Has<T>(ICustomAttributeProvider element) where T : Attribute => element.IsDefined(typeof(T), inherit: true);

    /// <summary>Applies every <see cref="DescriptorAttribute"/>: by their order, and as they are written where that is the same.</summary>
    /// <exception cref="SchemaException">One of them cannot be applied.</exception>
    public static void Apply(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        foreach (var attribute in element.GetCustomAttributes(typeof(DescriptorAttribute), inherit: true).Cast<DescriptorAttribute>().OrderBy(a => a.Order))
            Apply(context, descriptor, element, attribute);
    }

    private static void Apply(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element, DescriptorAttribute attribute)
    {
        try
        {
            attribute.TryConfigure(context, descriptor, element);
        }
        catch (Exception exception) when (exception is not SchemaException)
        {
            throw new SchemaException($"{attribute.GetType().Name} on {Describe(element)}: {exception.Message}", exception);
        }
    }

    private static string Describe(ICustomAttributeProvider element) => element switch
    {
        ParameterInfo parameter => $"the parameter `{parameter.Name}` of {parameter.Member.DeclaringType}.{parameter.Member.Name}",
        Type type => type.ToString(),
        MemberInfo member => $"{member.DeclaringType}.{member.Name}",
        _ => element.ToString()!
    };
}
