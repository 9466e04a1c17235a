using System.Runtime.CompilerServices;
using HotChocolate.Data.Projections;

namespace HotChocolate.Data;

/// <summary>Returns the only item of a list, or null. More than one is an error.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class UseSingleOrDefaultAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>At its place among the attributes of the member.</summary>
    public UseSingleOrDefaultAttribute([CallerLineNumber] int order = 0) => Order = order;

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
        => OneOfList.Configure((IFieldDescriptor)descriptor, isOnly: true);
}
