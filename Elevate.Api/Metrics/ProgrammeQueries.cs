using Elevate.Persistence.Metrics;

namespace Elevate.Api.Metrics;

/// <summary>The programme in numbers: aggregates only, no personal data.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
public sealed class ProgrammeQueries
{
    /// <summary>How each cohort is doing, the one with most points first. Anonymous.</summary>
    public async Task<IReadOnlyList<CohortMetrics>> GetCohortMetricsAsync(MetricsQueries metrics, CancellationToken cancellationToken) =>
        [.. (await metrics.GetCohortMetricsAsync(cancellationToken)).Select(group => new CohortMetrics(group))];

    /// <summary>How each school is doing, the one with most points first. Anonymous.</summary>
    public async Task<IReadOnlyList<SchoolMetrics>> GetSchoolMetricsAsync(MetricsQueries metrics, CancellationToken cancellationToken) =>
        [.. (await metrics.GetSchoolMetricsAsync(cancellationToken)).Select(group => new SchoolMetrics(group))];

    /// <summary>The programme in numbers. Anonymous.</summary>
    public Task<PlatformStats> GetPlatformStatsAsync(MetricsQueries metrics, CancellationToken cancellationToken) =>
        metrics.GetPlatformStatsAsync(cancellationToken);
}
