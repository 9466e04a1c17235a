using Elevate.Persistence.Metrics;

namespace Elevate.Api.Metrics;

/// <summary>How the participants of one cohort are doing; as old as refreshedAt.</summary>
/// <param name="metrics">The numbers.</param>
public sealed class CohortMetrics(GroupMetrics metrics) : GroupFields(metrics)
{
    /// <summary>The cohort; <c>Unassigned</c> for those who have none.</summary>
    public string Cohort => Metrics.Name;
}
