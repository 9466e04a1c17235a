namespace Elevate.Domain.Submissions;

/// <summary>A file that belongs to a submission. It is never changed.</summary>
public sealed class SubmissionAttachment
{
    /// <summary>The key.</summary>
    public Guid Id { get; init; }

    /// <summary>The submission.</summary>
    public Guid SubmissionId { get; init; }

    /// <summary>Storage path of the author's own evidence; used once.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the content, 64 lower-case hexadecimal digits; null where not known.</summary>
    public string? Hash { get; init; }

    /// <summary>When it was attached, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The submission.</summary>
    public Submission? Submission { get; init; }
}
