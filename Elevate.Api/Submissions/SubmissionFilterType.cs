using Elevate.Domain.Submissions;
using HotChocolate.Data.Filters;

namespace Elevate.Api.Submissions;

/// <summary>What the review queue can be filtered by: columns with an index behind them.</summary>
public sealed class SubmissionFilterType : FilterInputType<Submission>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<Submission> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(submission => submission.Id);
        descriptor.Field(submission => submission.UserId).Name("authorId");
        descriptor.Field(submission => submission.ReviewerId);
        descriptor.Field(submission => submission.ActivityCode).Name("activity");
        descriptor.Field(submission => submission.Status);
        descriptor.Field(submission => submission.Visibility);
        descriptor.Field(submission => submission.CreatedAt);
        descriptor.Field(submission => submission.ReviewedAt);
    }
}
