namespace HotChocolate.Types;

/// <summary>Configures a value of an enum type.</summary>
public abstract class EnumValueDescriptorAttribute : DescriptorAttribute
{
    /// <inheritdoc/>
    protected internal sealed override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        if (descriptor is IEnumValueDescriptor typed && element is FieldInfo field) OnConfigure(context, typed, field);
    }

    /// <summary>Applies the attribute.</summary>
    protected abstract void OnConfigure(IDescriptorContext context, IEnumValueDescriptor descriptor, FieldInfo field);
}
