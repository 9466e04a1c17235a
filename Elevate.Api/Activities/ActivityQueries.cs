using Elevate.Domain.Activities;
using Elevate.Persistence;
using Elevate.Persistence.Metrics;
using HotChocolate.CostAnalysis.Types;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Activities;

/// <summary>The stages of the programme, and what happens in them.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
public sealed class ActivityQueries
{
    /// <summary>The five stages, in their order. Anonymous.</summary>
    public async Task<IReadOnlyList<Activity>> GetActivitiesAsync(
        IDbContextFactory<ElevateDbContext> contexts, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var activities = await db.Activities.AsNoTracking().ToListAsync(cancellationToken);
        return [.. activities.OrderBy(activity => activity.Code)];
    }

    /// <summary>What happened in each stage, of all time; refreshed every quarter of an hour. Anonymous.</summary>
    public Task<IReadOnlyList<ActivityMetrics>> GetActivityMetricsAsync(MetricsQueries metrics, CancellationToken cancellationToken) =>
        metrics.GetActivityMetricsAsync(cancellationToken);

    /// <summary>
    /// One row a day and activity, oldest first, zeros where nothing happened. Anonymous.
    /// </summary>
    /// <param name="from">The first UTC day.</param>
    /// <param name="to">The last UTC day; at most 366 days in all.</param>
    /// <param name="activity">Only this stage; all of them where it is left out.</param>
    [ListSize(AssumedSize = MetricsQueries.LongestTimeline)]
    public Task<IReadOnlyList<DailyActivityMetrics>> GetActivityTimelineAsync(
        DateOnly from, DateOnly to, ActivityCode? activity, MetricsQueries metrics, CancellationToken cancellationToken) =>
        metrics.GetTimelineAsync(from, to, activity, cancellationToken);
}
