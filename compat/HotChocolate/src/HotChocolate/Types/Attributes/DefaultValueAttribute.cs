namespace HotChocolate.Types;

/// <summary>The default of an argument or of a field of an input object (spec §3.6.1).</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class DefaultValueAttribute(object? value) : DescriptorAttribute
{
    /// <summary>The C# value; null is one.</summary>
    public object? Value { get; } = value;

    /// <inheritdoc/>
    protected internal override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        if (descriptor is not InputDescriptor input) return;
        input.Configuration.DefaultValue = null;
        input.Configuration.DefaultClrValue = Value;
        input.Configuration.HasDefaultClrValue = true;
    }
}
