using Elevate.Persistence.Metrics;

namespace Elevate.Api.Metrics;

/// <summary>How the participants of one school are doing; as old as refreshedAt.</summary>
/// <param name="metrics">The numbers.</param>
public sealed class SchoolMetrics(GroupMetrics metrics) : GroupFields(metrics)
{
    /// <summary>The school; <c>Unassigned</c> for those who named none.</summary>
    public string School => Metrics.Name;
}
