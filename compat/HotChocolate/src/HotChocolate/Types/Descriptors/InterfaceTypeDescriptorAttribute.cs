namespace HotChocolate.Types;

/// <summary>Configures an interface type.</summary>
public abstract class InterfaceTypeDescriptorAttribute : DescriptorAttribute
{
    /// <inheritdoc/>
    protected internal sealed override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        if (descriptor is IInterfaceTypeDescriptor typed && element is Type type) OnConfigure(context, typed, type);
    }

    /// <summary>Applies the attribute.</summary>
    protected abstract void OnConfigure(IDescriptorContext context, IInterfaceTypeDescriptor descriptor, Type type);
}
