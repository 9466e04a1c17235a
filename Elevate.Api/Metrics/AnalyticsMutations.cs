using Elevate.Api.Identity;
using Elevate.Api.Observability;
using Elevate.Domain.Errors;
using Elevate.Persistence.Metrics;

namespace Elevate.Api.Metrics;

/// <summary>What admins do with the programme's numbers.</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class AnalyticsMutations
{
    /// <summary>
    /// Refreshes the numbers of metrics and statistics at once; without it they are a quarter of an hour old at most. Leaderboards are always exact. ADMIN
    /// and above.
    /// </summary>
    [CountRuleViolations]
    [UseMutationConvention(PayloadFieldName = "views")]
    [Error<ForbiddenException>]
    public async Task<IReadOnlyList<ViewOutcome>> RefreshAnalyticsAsync(
        RefreshAnalyticsHandler refresh, IActorAccessor actors, CancellationToken cancellationToken) =>
        await refresh.HandleAsync(await actors.RequireAsync(cancellationToken), cancellationToken);
}
