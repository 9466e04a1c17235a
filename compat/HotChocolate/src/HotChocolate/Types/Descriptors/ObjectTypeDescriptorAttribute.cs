namespace HotChocolate.Types;

/// <summary>Configures an object type.</summary>
public abstract class ObjectTypeDescriptorAttribute : DescriptorAttribute
{
    /// <inheritdoc/>
    protected internal sealed override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        if (descriptor is IObjectTypeDescriptor typed && element is Type type) OnConfigure(context, typed, type);
    }

    /// <summary>Applies the attribute.</summary>
    protected abstract void OnConfigure(IDescriptorContext context, IObjectTypeDescriptor descriptor, Type type);
}
