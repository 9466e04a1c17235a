using Elevate.Domain.Submissions;
using HotChocolate.Data.Sorting;

namespace Elevate.Api.Submissions;

/// <summary>What the review queue can be ordered by.</summary>
public sealed class SubmissionSortType : SortInputType<Submission>
{
    /// <inheritdoc />
    protected override void Configure(ISortInputTypeDescriptor<Submission> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(submission => submission.CreatedAt);
        descriptor.Field(submission => submission.UpdatedAt);
        descriptor.Field(submission => submission.ReviewedAt);
        descriptor.Field(submission => submission.Status);
        descriptor.Field(submission => submission.Id);
    }
}
