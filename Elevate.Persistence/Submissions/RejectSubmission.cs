namespace Elevate.Persistence.Submissions;

/// <summary>Turns a submission down.</summary>
/// <param name="SubmissionId">Which one.</param>
/// <param name="ReviewNote">Why, 1 to 1000 characters.</param>
/// <param name="ExpectedVersion">The version that the reviewer has seen; null when it does not matter.</param>
public sealed record RejectSubmission(Guid SubmissionId, string ReviewNote, int? ExpectedVersion = null);
