namespace Elevate.Domain.Activities;

/// <summary>One of the five stages, as the programme describes it.</summary>
public sealed class Activity
{
    /// <summary>Which stage; the key.</summary>
    public required ActivityCode Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; set; }

    /// <summary>What the stage asks of an educator, in a sentence.</summary>
    public required string Description { get; set; }

    /// <summary>Points shown as the potential of the stage; what an approval is worth is computed from the scoring rules.</summary>
    public int DefaultPoints { get; set; }

    /// <summary>How many approvals of one user earn points; null for all of them.</summary>
    public int? MaxAwardsPerUser { get; set; }
}
