namespace HotChocolate.Types.Relay;

/// <summary>Shows the value as <c>ID</c> (spec §3.5.5), lists as lists of <c>ID</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Method)]
public class IDAttribute(string? typeName = null) : DescriptorAttribute
{
    /// <summary>The type that the id belongs to; null where it is not known.</summary>
    public string? TypeName { get; } = typeName;

    /// <inheritdoc/>
    protected internal override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
        => IdFields.MakeId(descriptor);
}

/// <inheritdoc/>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Method)]
public class IDAttribute<T> : DescriptorAttribute
{
    /// <summary>The type that the id belongs to.</summary>
    public string? TypeName { get; } = typeof(T).Name;

    /// <inheritdoc/>
    protected internal override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
        => IdFields.MakeId(descriptor);
}
