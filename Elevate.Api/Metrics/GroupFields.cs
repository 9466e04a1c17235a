using Elevate.Persistence.Metrics;

namespace Elevate.Api.Metrics;

/// <summary>The numbers that cohorts and schools have in common.</summary>
/// <param name="metrics">The numbers.</param>
public abstract class GroupFields(GroupMetrics metrics)
{
    private protected GroupMetrics Metrics { get; } = metrics;

    /// <summary>Accounts with the role PARTICIPANT.</summary>
    public int TotalParticipants => Metrics.TotalParticipants;

    /// <summary>Those with at least one entry in the ledger.</summary>
    public int ParticipantsWithPoints => Metrics.ParticipantsWithPoints;

    /// <summary>Those who handed something in.</summary>
    public int ParticipantsWithSubmissions => Metrics.ParticipantsWithSubmissions;

    /// <summary>Net points of all of them.</summary>
    public int TotalPoints => Metrics.TotalPoints;

    /// <summary>Points divided by all participants, two decimals.</summary>
    public double AveragePoints => Metrics.AveragePoints;

    /// <summary>The highest total of one participant; at least 0.</summary>
    public int MaxPoints => Metrics.MaxPoints;

    /// <summary>Submissions of any status.</summary>
    public int TotalSubmissions => Metrics.TotalSubmissions;

    /// <summary>Those that are approved now.</summary>
    public int ApprovedSubmissions => Metrics.ApprovedSubmissions;

    /// <summary>Those that wait for a decision.</summary>
    public int PendingSubmissions => Metrics.PendingSubmissions;

    /// <summary>Approved ones that their author made public.</summary>
    public int PublicSubmissions => Metrics.PublicSubmissions;

    /// <summary>When the latest submission was handed in, UTC; null where there is none.</summary>
    public DateTimeOffset? LatestActivityAt => Metrics.LatestActivityAt;

    /// <summary>When this was computed, UTC.</summary>
    public DateTimeOffset RefreshedAt => Metrics.RefreshedAt;
}
