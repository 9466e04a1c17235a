using Elevate.Domain.Activities;

namespace Elevate.Domain.Badges;

/// <summary>A number of points.</summary>
/// <param name="Threshold">How many, net.</param>
/// <param name="ActivityCodes">From which stages; null for all.</param>
public sealed record PointsCriteria(int Threshold, IReadOnlyList<ActivityCode>? ActivityCodes = null) : BadgeCriteria
{
    /// <inheritdoc/>
    public override bool IsMet(BadgeFacts facts) =>
        facts.Points.Where(entry => ActivityCodes?.Contains(entry.Key) ?? true).Sum(entry => entry.Value) >= Threshold;
}
