using System.Runtime.CompilerServices;
using HotChocolate.Data.Projections;

namespace HotChocolate.Data;

/// <summary>Returns the first item of a list, or null.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class UseFirstOrDefaultAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>At its place among the attributes of the member.</summary>
    public UseFirstOrDefaultAttribute([CallerLineNumber] int order = 0) => Order = order;

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
        => OneOfList.Configure((IFieldDescriptor)descriptor, isOnly: false);
}
