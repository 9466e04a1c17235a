namespace HotChocolate.Types;

/// <summary>Configures a union type.</summary>
public abstract class UnionTypeDescriptorAttribute : DescriptorAttribute
{
    /// <inheritdoc/>
    protected internal sealed override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        if (descriptor is IUnionTypeDescriptor typed && element is Type type) OnConfigure(context, typed, type);
    }

    /// <summary>Applies the attribute.</summary>
    protected abstract void OnConfigure(IDescriptorContext context, IUnionTypeDescriptor descriptor, Type type);
}
