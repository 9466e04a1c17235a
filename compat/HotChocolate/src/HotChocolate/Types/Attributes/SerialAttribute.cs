namespace HotChocolate.Types;

/// <summary>Never runs beside its siblings.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class SerialAttribute : ObjectFieldDescriptorAttribute
{
    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
        => ((ObjectFieldDescriptor)descriptor).Configuration.IsParallelExecutable = false;
}
