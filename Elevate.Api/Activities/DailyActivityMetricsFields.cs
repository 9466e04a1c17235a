using Elevate.Domain.Activities;
using Elevate.Persistence.Metrics;

namespace Elevate.Api.Activities;

/// <summary>The stage behind the numbers of a day.</summary>
[ExtendObjectType<DailyActivityMetrics>]
public sealed class DailyActivityMetricsFields
{
    /// <summary>The stage.</summary>
    [BindMember(nameof(DailyActivityMetrics.ActivityCode))]
    public async Task<Activity> GetActivityAsync(
        [Parent] DailyActivityMetrics metrics, ActivityByCodeDataLoader activities, CancellationToken cancellationToken) =>
        (await activities.LoadAsync(metrics.ActivityCode, cancellationToken))!;
}
