using Elevate.Domain.Activities;
using Elevate.Domain.Points;
using Elevate.Domain.Users;

namespace Elevate.Domain.Submissions;

/// <summary>Evidence for one stage, handed in by an educator and decided by a reviewer.</summary>
public sealed class Submission
{
    /// <summary>The key; the application makes it in time order.</summary>
    public Guid Id { get; init; }

    /// <summary>Id of the author.</summary>
    public required string UserId { get; init; }

    /// <summary>The stage.</summary>
    public required ActivityCode ActivityCode { get; init; }

    /// <summary>Where it stands.</summary>
    public SubmissionStatus Status { get; set; }

    /// <summary>Whether others may see it once it is approved.</summary>
    public Visibility Visibility { get; set; } = Visibility.Private;

    /// <summary>The evidence as JSON with snake_case keys; its shape depends on the stage.</summary>
    public required string Payload { get; set; }

    /// <summary>Who decided last; null before a decision.</summary>
    public string? ReviewerId { get; set; }

    /// <summary>What the reviewer wrote, at most 1000 characters; never null where rejected.</summary>
    public string? ReviewNote { get; set; }

    /// <summary>When it was approved or rejected, UTC; null before.</summary>
    public DateTimeOffset? ReviewedAt { get; set; }

    /// <summary>Why an approval was taken back, at most 1000 characters; null unless revoked.</summary>
    public string? RevocationReason { get; set; }

    /// <summary>Time zone (IANA) by which a training was dated when it was approved; null for other stages and before.</summary>
    public string? ApprovalOrgTimezone { get; set; }

    /// <summary>When it was handed in, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the row last changed, UTC; kept by the database.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Counts the changes of the row; kept by the database. A client hands it back to avoid overwriting.</summary>
    public int Version { get; init; }

    /// <summary>Who handed it in.</summary>
    public User? Author { get; init; }

    /// <summary>Who decided last.</summary>
    public User? Reviewer { get; init; }

    /// <summary>The stage.</summary>
    public Activity? Activity { get; init; }

    /// <summary>Files beside those that the evidence itself names.</summary>
    public List<SubmissionAttachment> Attachments { get; } = [];

    /// <summary>What the ledger holds for it: the approval's entry and its reversal.</summary>
    public List<LedgerEntry> LedgerEntries { get; } = [];
}
