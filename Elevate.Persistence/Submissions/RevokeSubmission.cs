namespace Elevate.Persistence.Submissions;

/// <summary>Takes an approval back.</summary>
/// <param name="SubmissionId">Which one.</param>
/// <param name="Reason">Why, 1 to 1000 characters.</param>
public sealed record RevokeSubmission(Guid SubmissionId, string Reason);
