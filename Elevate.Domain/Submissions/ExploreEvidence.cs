using Elevate.Domain.Activities;

namespace Elevate.Domain.Submissions;

/// <summary>AI applied in class.</summary>
/// <param name="Reflection">What was tried and learned, 150 to 5000 characters.</param>
/// <param name="ClassDate">The day of the class; not in the future.</param>
/// <param name="School">Where, at most 255 characters; null where not said.</param>
/// <param name="EvidenceFiles">Storage paths of photos or lesson plans, at most five; null where there are none.</param>
public sealed record ExploreEvidence(
    string Reflection,
    DateOnly ClassDate,
    string? School = null,
    IReadOnlyList<string>? EvidenceFiles = null) : Evidence
{
    /// <inheritdoc/>
    public override ActivityCode Activity => ActivityCode.Explore;

    /// <inheritdoc/>
    public override IEnumerable<EvidenceFile> GetFiles() =>
        (EvidenceFiles ?? []).Select(path => new EvidenceFile(EvidenceFields.Explore + "evidenceFiles", path));

    /// <inheritdoc/>
    public override ExploreEvidence Trimmed() => this with
    {
        Reflection = Reflection.Trim(),
        School = TrimToNull(School),
        EvidenceFiles = TrimToNull(EvidenceFiles),
    };
}
