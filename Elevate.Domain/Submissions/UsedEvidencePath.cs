namespace Elevate.Domain.Submissions;

/// <summary>
/// A storage path that some submission names, as an attachment or inside its evidence. The path is the key, so that one file
/// stands behind one submission only. The database keeps these rows; nothing else writes them.
/// </summary>
public sealed class UsedEvidencePath
{
    /// <summary>The storage path.</summary>
    public required string Path { get; init; }

    /// <summary>The submission that names it.</summary>
    public Guid SubmissionId { get; init; }

    /// <summary>True for an attachment, false for a file field of the evidence.</summary>
    public bool IsAttachment { get; init; }
}
