using System.Reflection;
using System.Runtime.CompilerServices;
using Elevate.Domain.Submissions;
using HotChocolate.Types.Descriptors;

namespace Elevate.Api.Submissions;

/// <summary>
/// Ends every order with the key, so that pages neither repeat nor skip a submission. It belongs between filtering and sorting.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseSubmissionTieBreakerAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>Takes its place among the attributes of the field.</summary>
    /// <param name="order">The line that it stands on.</param>
    public UseSubmissionTieBreakerAttribute([CallerLineNumber] int order = 0) => Order = order;

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member) =>
        descriptor.Use(next => async field =>
        {
            await next(field);
            if (field.Result is IOrderedQueryable<Submission> submissions) field.Result = submissions.ThenByDescending(submission => submission.Id);
        });
}
