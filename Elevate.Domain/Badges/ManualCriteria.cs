namespace Elevate.Domain.Badges;

/// <summary>Only an admin grants the badge.</summary>
public sealed record ManualCriteria : BadgeCriteria
{
    /// <inheritdoc/>
    public override bool IsMet(BadgeFacts facts) => false;
}
