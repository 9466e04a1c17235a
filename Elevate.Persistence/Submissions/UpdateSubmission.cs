using Elevate.Domain.Submissions;

namespace Elevate.Persistence.Submissions;

/// <summary>Changes a submission. What is null stays as it is.</summary>
/// <param name="SubmissionId">Which one.</param>
/// <param name="Evidence">The evidence, whole; of the same activity.</param>
/// <param name="Visibility">Whether it may be shown once it is approved.</param>
/// <param name="Attachments">Storage paths of all further files.</param>
/// <param name="ExpectedVersion">The version that the author has seen; null when it does not matter.</param>
public sealed record UpdateSubmission(
    Guid SubmissionId,
    Evidence? Evidence = null,
    Visibility? Visibility = null,
    IReadOnlyList<string>? Attachments = null,
    int? ExpectedVersion = null);
