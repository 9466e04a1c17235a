namespace HotChocolate.Types;

/// <summary>Configures a field of an interface type.</summary>
public abstract class InterfaceFieldDescriptorAttribute : DescriptorAttribute
{
    /// <inheritdoc/>
    protected internal sealed override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        if (descriptor is IInterfaceFieldDescriptor typed && element is MemberInfo member) OnConfigure(context, typed, member);
    }

    /// <summary>Applies the attribute.</summary>
    protected abstract void OnConfigure(IDescriptorContext context, IInterfaceFieldDescriptor descriptor, MemberInfo member);
}
