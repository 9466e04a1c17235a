namespace Elevate.Persistence.Submissions;

/// <summary>Accepts a submission.</summary>
/// <param name="SubmissionId">Which one.</param>
/// <param name="ReviewNote">A word to the author, at most 1000 characters; null where there is none.</param>
/// <param name="FinalPoints">The points to award, within a fifth of what the evidence is worth; null for exactly that.</param>
/// <param name="ExpectedVersion">The version that the reviewer has seen; null when it does not matter.</param>
public sealed record ApproveSubmission(
    Guid SubmissionId,
    string? ReviewNote = null,
    int? FinalPoints = null,
    int? ExpectedVersion = null);
