using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;

namespace Elevate.Api.Submissions;

/// <summary>Exactly one: the stage decides the activity.</summary>
/// <param name="Learn">A finished course.</param>
/// <param name="Explore">AI applied in class.</param>
/// <param name="Amplify">A training given to peers or students.</param>
/// <param name="Present">A public post about the work.</param>
/// <param name="Shine">An idea for the classroom.</param>
[OneOf]
public sealed record EvidenceInput(
    LearnEvidenceInput? Learn,
    ExploreEvidenceInput? Explore,
    AmplifyEvidenceInput? Amplify,
    PresentEvidenceInput? Present,
    ShineEvidenceInput? Shine)
{
    internal Evidence ToEvidence() =>
        (Evidence?)Learn?.ToEvidence() ?? (Evidence?)Explore?.ToEvidence() ?? (Evidence?)Amplify?.ToEvidence()
        ?? (Evidence?)Present?.ToEvidence() ?? Shine?.ToEvidence()
        ?? throw new ValidationException("Name the stage that the evidence is for.", "evidence");
}
