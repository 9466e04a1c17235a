using Elevate.Domain.Activities;
using Elevate.Domain.Submissions;
using HotChocolate.Types.Pagination;

namespace Elevate.Api.Submissions;

/// <summary>What everybody may know of an approved submission that its author made public.</summary>
/// <param name="submission">The submission.</param>
public sealed class PublicSubmission(Submission submission)
{
    /// <summary>The key.</summary>
    public Guid Id { get; } = submission.Id;

    /// <summary>The key of the stage.</summary>
    [GraphQLIgnore]
    public ActivityCode ActivityCode { get; } = submission.ActivityCode;

    /// <summary>When it was handed in, UTC.</summary>
    public DateTimeOffset CreatedAt { get; } = submission.CreatedAt;

    /// <summary>When it was approved, UTC.</summary>
    public DateTimeOffset? ApprovedAt { get; } = submission.ReviewedAt;

    internal static Connection<PublicSubmission> From(Connection<Submission>? submissions) => submissions is null
        ? new Connection<PublicSubmission>(ConnectionPageInfo.Empty)
        : new Connection<PublicSubmission>(
            [.. submissions.Edges.Select(edge => new Edge<PublicSubmission>(new PublicSubmission(edge.Node!), edge.Cursor))],
            submissions.Info,
            submissions.TotalCount);
}
