using System.Reflection;
using System.Runtime.CompilerServices;
using Elevate.Domain.Errors;
using HotChocolate.Types.Descriptors;

namespace Elevate.Api.Observability;

/// <summary>Counts the broken rules of a mutation, which become errors of its payload and are seen nowhere else.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CountRuleViolationsAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>Takes its place among the attributes of the field.</summary>
    /// <param name="order">The line that it stands on.</param>
    public CountRuleViolationsAttribute([CallerLineNumber] int order = 0) => Order = order;

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member) =>
        descriptor.Use(next => async field =>
        {
            try
            {
                await next(field);
            }
            catch (RuleViolationException violation)
            {
                field.Service<RefusalTally>().Count(violation);
                throw;
            }
        });
}
