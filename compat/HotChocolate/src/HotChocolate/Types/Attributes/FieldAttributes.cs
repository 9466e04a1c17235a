namespace HotChocolate.Types;

/// <summary>Never runs beside its siblings.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class SerialAttribute : ObjectFieldDescriptorAttribute
{
    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member) => descriptor.Serial();
}

/// <summary>May run beside its siblings.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class ParallelAttribute : ObjectFieldDescriptorAttribute
{
    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member) => descriptor.Parallel();
}

/// <summary>Puts the field in the place of a member of the extended type.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class BindMemberAttribute(string name) : ObjectFieldDescriptorAttribute
{
    /// <summary>The C# name of the member.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the member gives way; true unless set otherwise.</summary>
    public bool Replace { get; set; } = true;

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
    {
        if (Replace) ((ObjectFieldDescriptor)descriptor).Configuration.ReplacesMember = Name;
    }
}
