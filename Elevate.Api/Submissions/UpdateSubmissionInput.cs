using Elevate.Domain.Submissions;
using Elevate.Persistence.Submissions;

namespace Elevate.Api.Submissions;

/// <summary>What changes in a submission; what is left out stays as it is.</summary>
/// <param name="SubmissionId">Which one.</param>
/// <param name="Evidence">The evidence, whole; of the same stage.</param>
/// <param name="Visibility">Whether it may be shown once it is approved.</param>
/// <param name="Attachments">Storage paths of all further files, at most five.</param>
/// <param name="ExpectedVersion">The version that the author has seen; left out when it does not matter.</param>
public sealed record UpdateSubmissionInput(
    Guid SubmissionId, EvidenceInput? Evidence, Visibility? Visibility, IReadOnlyList<string>? Attachments, int? ExpectedVersion)
{
    internal UpdateSubmission ToCommand() => new(SubmissionId, Evidence?.ToEvidence(), Visibility, Attachments, ExpectedVersion);
}
