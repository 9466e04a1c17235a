namespace Elevate.Domain.Badges;

/// <summary>All of these course tags.</summary>
/// <param name="All">The tags.</param>
public sealed record TagsCriteria(IReadOnlyList<string> All) : BadgeCriteria
{
    /// <inheritdoc/>
    public override bool IsMet(BadgeFacts facts) => All.Count > 0 && All.All(tag => facts.Tags.Contains(tag));
}
