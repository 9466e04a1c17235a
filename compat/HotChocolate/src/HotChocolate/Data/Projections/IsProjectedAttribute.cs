using HotChocolate.Data.Projections;

namespace HotChocolate.Data;

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
