namespace HotChocolate.Types.Relay;

/// <summary>Shows the value as <c>ID</c> (spec §3.5.5), lists as lists of <c>ID</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Method)]
public class IDAttribute(string? typeName = null) : DescriptorAttribute
{
    /// <summary>The type that the id belongs to; null where it is not known.</summary>
    public string? TypeName { get; } = typeName;

    /// <inheritdoc/>
    protected internal override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
        => MakeId(descriptor);

    internal static TDescriptor MakeId<TDescriptor>(TDescriptor descriptor) where TDescriptor : IDescriptor
    {
        if (descriptor is IConfigures { Configuration: FieldConfiguration field }) field.Type = WithName(field.Type);
        else if (descriptor is IConfigures { Configuration: InputConfiguration input }) input.Type = WithName(input.Type);
        return descriptor;
    }

    private static TypeReference WithName(TypeReference type) => type switch
    {
        TypeReference.Clr clr => new TypeReference.Syntax(ClrShape.ToSyntax(clr, "ID")),
        TypeReference.Missing => new TypeReference.Syntax(new NamedTypeNode("ID")),
        _ => type
    };
}

/// <inheritdoc/>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Method)]
public class IDAttribute<T> : DescriptorAttribute
{
    /// <summary>The type that the id belongs to.</summary>
    public string? TypeName { get; } = typeof(T).Name;

    /// <inheritdoc/>
    protected internal override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
        => IDAttribute.MakeId(descriptor);
}
