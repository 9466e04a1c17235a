using Elevate.Domain.Audit;
using Elevate.Domain.Errors;
using Elevate.Domain.Users;
using Elevate.Persistence.Audit;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Metrics;

/// <summary>Refreshes the analytic views because somebody asks for it.</summary>
/// <param name="transactions">Runs the transaction.</param>
/// <param name="refresh">Does the work.</param>
/// <param name="clock">The present.</param>
public sealed class RefreshAnalyticsHandler(TransactionRunner transactions, AnalyticsRefresh refresh, TimeProvider clock)
{
    /// <summary>Writes down who asked, then refreshes every view that nobody else is refreshing.</summary>
    /// <param name="actor">The admin.</param>
    /// <param name="cancellationToken">Stops waiting; the refresh goes on, since what others will read must not depend on who waits for it.</param>
    /// <returns>What became of each view.</returns>
    /// <exception cref="ForbiddenException">Not an admin.</exception>
    public async Task<IReadOnlyList<ViewOutcome>> HandleAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.IsAtLeast(Role.Admin)) throw new ForbiddenException("Only admins refresh the analytic views.");
        await transactions.RunAsync(
            actor,
            async (transaction, token) =>
            {
                var batch = transaction.Batch();
                batch.Audit(actor, clock.GetStorableNow(), AuditAction.RefreshAnalytics, "analytics", "all");
                await batch.ExecuteAsync(token);
                return true;
            },
            cancellationToken);
        return await refresh.RefreshAllAsync(CancellationToken.None).WaitAsync(cancellationToken);
    }
}
