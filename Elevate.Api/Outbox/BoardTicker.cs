using Elevate.Api.Badges;
using Elevate.Api.Leaderboards;
using Elevate.Api.Topics;
using Elevate.Domain.Leaderboards;
using Elevate.Persistence;
using Elevate.Persistence.Leaderboards;
using HotChocolate.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Outbox;

/// <summary>
/// Publishes the top of a board whenever its version has risen, whichever node raised it. One read serves all who listen; who misses a tick gets
/// everything with the next.
/// </summary>
internal sealed class BoardTicker(
    BoardMaintenance maintenance,
    LeaderboardQueries queries,
    IDbContextFactory<ElevateDbContext> contexts,
    [FromKeyedServices(NodeTopics.Key)] ITopicEventSender sender) : ITicker
{
    private readonly Dictionary<LeaderboardPeriod, long> _sent = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await maintenance.FoldAsync(cancellationToken);
        foreach (var (period, version) in await maintenance.GetVersionsAsync(cancellationToken))
        {
            // Nobody has been told anything before the first round.
            if (_sent.TryAdd(period, version) || version <= _sent[period]) continue;
            var top = await ReadAsync(period, cancellationToken);
            await sender.SendAsync(LeaderboardTopics.Updated(period), top, cancellationToken);

            // The board may have moved on since its version was read.
            _sent[period] = top.Version;
        }
    }

    private async Task<LeaderboardTop> ReadAsync(LeaderboardPeriod period, CancellationToken cancellationToken)
    {
        var top = await queries.GetTopAsync(period, LeaderboardTopics.LargestTop, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var badges = await db.GetBadgesByUserAsync([.. top.Entries.Select(entry => entry.UserId)], cancellationToken);
        return top with { Entries = [.. top.Entries.Select(entry => entry with { Badges = [.. badges[entry.UserId]] })] };
    }
}
