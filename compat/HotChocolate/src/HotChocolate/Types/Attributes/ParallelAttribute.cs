namespace HotChocolate.Types;

/// <summary>May run beside its siblings.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class ParallelAttribute : ObjectFieldDescriptorAttribute
{
    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
        => ((ObjectFieldDescriptor)descriptor).Configuration.IsParallelExecutable = true;
}
