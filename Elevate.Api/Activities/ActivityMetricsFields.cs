using Elevate.Domain.Activities;
using Elevate.Persistence.Metrics;

namespace Elevate.Api.Activities;

/// <summary>The stage behind the numbers.</summary>
[ExtendObjectType<ActivityMetrics>]
public sealed class ActivityMetricsFields
{
    /// <summary>The stage.</summary>
    [BindMember(nameof(ActivityMetrics.ActivityCode))]
    public async Task<Activity> GetActivityAsync(
        [Parent] ActivityMetrics metrics, ActivityByCodeDataLoader activities, CancellationToken cancellationToken) =>
        (await activities.LoadAsync(metrics.ActivityCode, cancellationToken))!;
}
