namespace HotChocolate.Types;

/// <summary>Configures a field of an object type.</summary>
public abstract class ObjectFieldDescriptorAttribute : DescriptorAttribute
{
    /// <inheritdoc/>
    protected internal sealed override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        if (descriptor is IObjectFieldDescriptor typed && element is MemberInfo member) OnConfigure(context, typed, member);
    }

    /// <summary>Applies the attribute.</summary>
    protected abstract void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member);
}
