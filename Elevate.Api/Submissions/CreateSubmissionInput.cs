using Elevate.Domain.Submissions;
using Elevate.Persistence.Submissions;

namespace Elevate.Api.Submissions;

/// <summary>What an educator hands in.</summary>
/// <param name="Evidence">The evidence. File fields hold storage paths of the author's own evidence, each used once.</param>
/// <param name="Attachments">Storage paths of at most five further files.</param>
/// <param name="IdempotencyKey">Same key, same caller, same input: the first result again, nothing done twice. At most 200 characters.</param>
/// <param name="Visibility">Whether it may be shown once it is approved.</param>
public sealed record CreateSubmissionInput(
    EvidenceInput Evidence,
    IReadOnlyList<string>? Attachments,
    string? IdempotencyKey,
    Visibility Visibility = Visibility.Private)
{
    internal CreateSubmission ToCommand() => new(Evidence.ToEvidence(), Visibility, Attachments, IdempotencyKey);
}
