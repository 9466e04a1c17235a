namespace Elevate.Persistence.Submissions;

/// <summary>Decides on several submissions alike, each in a transaction of its own.</summary>
/// <param name="SubmissionIds">Which ones, 1 to 50; repeats do not count.</param>
/// <param name="Decision">Which way.</param>
/// <param name="ReviewNote">A word to the authors, needed for a rejection.</param>
public sealed record ReviewSubmissions(IReadOnlyList<Guid> SubmissionIds, ReviewDecision Decision, string? ReviewNote = null);
