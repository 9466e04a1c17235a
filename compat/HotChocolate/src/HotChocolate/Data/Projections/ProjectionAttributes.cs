using System.Runtime.CompilerServices;
using HotChocolate.Data.Projections;

namespace HotChocolate.Data;

/// <summary>Loads only the properties that the request selects.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class UseProjectionAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>At its place among the attributes of the member.</summary>
    public UseProjectionAttribute([CallerLineNumber] int order = 0) => Order = order;

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
        => ProjectionMiddleware.Add((IFieldDescriptor)descriptor);
}

/// <summary>Returns the first item of a list, or null.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class UseFirstOrDefaultAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>At its place among the attributes of the member.</summary>
    public UseFirstOrDefaultAttribute([CallerLineNumber] int order = 0) => Order = order;

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
        => OneOfList.Add((IFieldDescriptor)descriptor, isOnly: false);
}

/// <summary>Returns the only item of a list, or null. More than one is an error.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class UseSingleOrDefaultAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>At its place among the attributes of the member.</summary>
    public UseSingleOrDefaultAttribute([CallerLineNumber] int order = 0) => Order = order;

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
        => OneOfList.Add((IFieldDescriptor)descriptor, isOnly: true);
}

/// <summary>Loads a property whether it is selected or not, or never.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public class IsProjectedAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>Always loaded.</summary>
    public IsProjectedAttribute() : this(true)
    {
    }

    /// <summary>Always loaded, or never.</summary>
    public IsProjectedAttribute(bool isProjected) => IsProjected = isProjected;

    internal bool IsProjected { get; }

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
        => ((IFieldDescriptor)descriptor).Configuration.Features.Set(new ProjectionFeature(IsProjected));
}
