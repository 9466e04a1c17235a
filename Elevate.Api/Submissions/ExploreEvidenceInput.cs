using Elevate.Domain.Submissions;

namespace Elevate.Api.Submissions;

/// <summary>AI applied in class.</summary>
/// <param name="Reflection">What was tried and learned, 150 to 5000 characters.</param>
/// <param name="ClassDate">The day of the class; not in the future.</param>
/// <param name="School">Where, at most 255 characters.</param>
/// <param name="EvidenceFiles">Storage paths of photos or lesson plans, at most five.</param>
public sealed record ExploreEvidenceInput(string Reflection, DateOnly ClassDate, string? School, IReadOnlyList<string>? EvidenceFiles)
{
    internal ExploreEvidence ToEvidence() => new(Reflection, ClassDate, School, EvidenceFiles);
}
