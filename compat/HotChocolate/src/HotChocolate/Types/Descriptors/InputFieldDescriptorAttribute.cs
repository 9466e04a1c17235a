namespace HotChocolate.Types;

/// <summary>Configures a field of an input object type.</summary>
public abstract class InputFieldDescriptorAttribute : DescriptorAttribute
{
    /// <inheritdoc/>
    protected internal sealed override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        if (descriptor is IInputFieldDescriptor typed && element is MemberInfo member) OnConfigure(context, typed, member);
    }

    /// <summary>Applies the attribute.</summary>
    protected abstract void OnConfigure(IDescriptorContext context, IInputFieldDescriptor descriptor, MemberInfo member);
}
