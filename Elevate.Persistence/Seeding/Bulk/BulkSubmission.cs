using Elevate.Domain.Points;
using Elevate.Domain.Submissions;

namespace Elevate.Persistence.Seeding.Bulk;

/// <summary>Something handed in, and what became of it.</summary>
internal sealed class BulkSubmission
{
    public required Guid Id { get; init; }

    public required Evidence Evidence { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required Visibility Visibility { get; init; }

    public SubmissionStatus Status { get; set; } = SubmissionStatus.Pending;

    /// <summary>Who approved or rejected it, and when; null while it is pending.</summary>
    public string? Reviewer { get; set; }

    public DateTime DecidedAt { get; set; }

    public string? Note { get; set; }

    public DateTime RevokedAt { get; set; }

    /// <summary>What the approval brought; null where it was not paid.</summary>
    public int? Points { get; set; }

    public int BasePoints => Scoring.BasePoints(Evidence);

    public bool IsDecided => Status != SubmissionStatus.Pending;

    public bool WasApproved => Status is SubmissionStatus.Approved or SubmissionStatus.Revoked;
}
