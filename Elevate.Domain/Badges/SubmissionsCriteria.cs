using Elevate.Domain.Activities;

namespace Elevate.Domain.Badges;

/// <summary>A number of approved submissions.</summary>
/// <param name="Threshold">How many.</param>
/// <param name="ActivityCodes">Of which stages; null for any.</param>
public sealed record SubmissionsCriteria(int Threshold, IReadOnlyList<ActivityCode>? ActivityCodes = null) : BadgeCriteria
{
    /// <inheritdoc/>
    public override bool IsMet(BadgeFacts facts) =>
        facts.Approvals.Count(approval => ActivityCodes?.Contains(approval.Activity) ?? true) >= Threshold;
}
