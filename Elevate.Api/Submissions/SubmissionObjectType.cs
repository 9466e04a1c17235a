using Elevate.Domain.Submissions;

namespace Elevate.Api.Submissions;

/// <summary>
/// The fields of a submission without restriction. Only its author and reviewers get hold of a submission at all; what is private in it is
/// guarded again by <see cref="PrivateSubmissionFields"/>.
/// </summary>
public sealed class SubmissionObjectType : ObjectType<Submission>
{
    /// <inheritdoc />
    protected override void Configure(IObjectTypeDescriptor<Submission> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(submission => submission.Id);
        descriptor.Field(submission => submission.Status);
        descriptor.Field(submission => submission.Visibility);
        descriptor.Field(submission => submission.ReviewedAt);
        descriptor.Field(submission => submission.CreatedAt);
        descriptor.Field(submission => submission.UpdatedAt);
        descriptor.Field(submission => submission.Version);
    }
}
