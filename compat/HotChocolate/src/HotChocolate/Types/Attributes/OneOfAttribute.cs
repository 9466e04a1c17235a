namespace HotChocolate.Types;

/// <summary>Exactly one field of the input object must be given, and not null (spec §3.10.1).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OneOfAttribute : InputObjectTypeDescriptorAttribute
{
    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IInputObjectTypeDescriptor descriptor, Type type)
        => ((InputObjectTypeDescriptor)descriptor).Configuration.IsOneOf = true;
}
