using Elevate.Domain.Activities;

namespace Elevate.Domain.Points;

/// <summary>What a stage is worth. The highest version of a stage is the one in force; older ones are kept.</summary>
public sealed class ScoringRule
{
    /// <summary>The stage.</summary>
    public required ActivityCode ActivityCode { get; init; }

    /// <summary>Counts the versions of the stage's rule from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Points of an approval, whatever the evidence says.</summary>
    public int FixedPoints { get; init; }

    /// <summary>Points for each peer trained.</summary>
    public int PointsPerPeer { get; init; }

    /// <summary>How many peers count.</summary>
    public int MaxPeers { get; init; }

    /// <summary>Points for each student trained.</summary>
    public int PointsPerStudent { get; init; }

    /// <summary>How many students count.</summary>
    public int MaxStudents { get; init; }

    /// <summary>Points for each course tag of the learning platform.</summary>
    public int PointsPerTag { get; init; }

    /// <summary>How many points of course tags a user can have in all.</summary>
    public int MaxTagPoints { get; init; }

    /// <summary>How far a reviewer may move the points of an approval, in percent of its base, rounded up.</summary>
    public int AdjustmentPercent { get; init; }

    /// <summary>When the version was written, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
