using Elevate.Domain.Users;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Badges;

/// <summary>Grants whatever badges one person has earned and does not hold.</summary>
internal sealed class BadgeRecheck(TransactionRunner transactions, TimeProvider clock)
{
    public Task<int> RunAsync(Actor actor, string userId, CancellationToken cancellationToken) => transactions.RunAsync(
        actor,
        async (transaction, token) =>
        {
            var now = clock.GetStorableNow();
            var reads = transaction.Batch();
            reads.Read("SELECT 1 FROM users WHERE id = $1 FOR NO KEY UPDATE", row => row.GetInt32(0), userId);
            var progress = new BadgeProgress(reads, userId);
            await reads.ExecuteAsync(token);

            var earned = progress.EarnedWith(approved: null, now, points: 0);
            if (earned.Count == 0) return 0;
            var writes = transaction.Batch();
            writes.Grant(userId, earned, now);
            await writes.ExecuteAsync(token);
            return earned.Count;
        },
        cancellationToken);
}
