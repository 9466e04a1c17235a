using System.Runtime.CompilerServices;
using HotChocolate.Data.Common;
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
    {
        var field = (IFieldDescriptor)descriptor;
        DataSetup.Ensure(field.Context.Setup.Options<DataSetup>().HasProjections, "UseProjection", "AddProjections");
        field.Configuration.Middleware.Add(ProjectionMiddleware.Create(DataField.EntityOf(field.Configuration)));
    }
}
