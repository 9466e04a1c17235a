using Elevate.Domain.Activities;

namespace Elevate.Domain.Submissions;

/// <summary>An idea for the classroom, handed in for recognition.</summary>
/// <param name="IdeaTitle">4 to 255 characters.</param>
/// <param name="IdeaSummary">50 to 5000 characters.</param>
public sealed record ShineEvidence(string IdeaTitle, string IdeaSummary) : Evidence
{
    /// <inheritdoc/>
    public override ActivityCode Activity => ActivityCode.Shine;

    /// <inheritdoc/>
    public override IEnumerable<EvidenceFile> GetFiles() => [];

    /// <inheritdoc/>
    public override ShineEvidence Trimmed() => new(IdeaTitle.Trim(), IdeaSummary.Trim());
}
