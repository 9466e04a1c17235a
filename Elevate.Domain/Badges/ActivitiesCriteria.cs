using Elevate.Domain.Activities;

namespace Elevate.Domain.Badges;

/// <summary>Approved submissions in a number of different stages.</summary>
/// <param name="Threshold">How many stages.</param>
/// <param name="ActivityCodes">Out of which; null for all five.</param>
public sealed record ActivitiesCriteria(int Threshold, IReadOnlyList<ActivityCode>? ActivityCodes = null) : BadgeCriteria
{
    /// <inheritdoc/>
    public override bool IsMet(BadgeFacts facts) => facts.Approvals
        .Select(approval => approval.Activity)
        .Where(activity => ActivityCodes?.Contains(activity) ?? true)
        .Distinct()
        .Count() >= Threshold;
}
