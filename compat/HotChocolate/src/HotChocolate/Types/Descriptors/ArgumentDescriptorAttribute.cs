namespace HotChocolate.Types;

/// <summary>Configures an argument.</summary>
public abstract class ArgumentDescriptorAttribute : DescriptorAttribute
{
    /// <inheritdoc/>
    protected internal sealed override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        if (descriptor is IArgumentDescriptor typed && element is ParameterInfo parameter) OnConfigure(context, typed, parameter);
    }

    /// <summary>Applies the attribute.</summary>
    protected abstract void OnConfigure(IDescriptorContext context, IArgumentDescriptor descriptor, ParameterInfo parameter);
}
