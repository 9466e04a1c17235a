namespace HotChocolate.Types;

/// <summary>Configures an enum type.</summary>
public abstract class EnumTypeDescriptorAttribute : DescriptorAttribute
{
    /// <inheritdoc/>
    protected internal sealed override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        if (descriptor is IEnumTypeDescriptor typed && element is Type type) OnConfigure(context, typed, type);
    }

    /// <summary>Applies the attribute.</summary>
    protected abstract void OnConfigure(IDescriptorContext context, IEnumTypeDescriptor descriptor, Type type);
}
