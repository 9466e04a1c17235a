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

    internal static void MakeId(IDescriptor descriptor)
    {
        if (descriptor is IConfigures { Configuration: FieldConfiguration field }) field.Type = WithName(field.Type);
        else if (descriptor is IConfigures { Configuration: InputConfiguration input }) input.Type = WithName(input.Type);
    }

    private static TypeReference WithName(TypeReference type)
        => type is TypeReference.Clr clr ? new TypeReference.Syntax(ClrShape.ToSyntax(clr, "ID")) : type;
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
