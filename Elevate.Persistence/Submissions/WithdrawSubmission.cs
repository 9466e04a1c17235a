namespace Elevate.Persistence.Submissions;

/// <summary>Takes a pending submission back. Its files are free to be handed in again.</summary>
/// <param name="SubmissionId">Which one.</param>
/// <param name="ExpectedVersion">The version that the author has seen; null when it does not matter.</param>
public sealed record WithdrawSubmission(Guid SubmissionId, int? ExpectedVersion = null);
