namespace HotChocolate.Types;

/// <summary>Configures an input object type.</summary>
public abstract class InputObjectTypeDescriptorAttribute : DescriptorAttribute
{
    /// <inheritdoc/>
    protected internal sealed override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        if (descriptor is IInputObjectTypeDescriptor typed && element is Type type) OnConfigure(context, typed, type);
    }

    /// <summary>Applies the attribute.</summary>
    protected abstract void OnConfigure(IDescriptorContext context, IInputObjectTypeDescriptor descriptor, Type type);
}
