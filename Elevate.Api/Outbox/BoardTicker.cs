using Elevate.Api.Leaderboards;
using Elevate.Domain.Leaderboards;
using Elevate.Persistence.Leaderboards;
using HotChocolate.Subscriptions;

namespace Elevate.Api.Outbox;

/// <summary>
/// Publishes the top of a board whenever its version has risen, whichever node raised it. One read serves all who listen; who misses a tick gets
/// everything with the next.
/// </summary>
internal sealed class BoardTicker(BoardMaintenance maintenance, LeaderboardQueries queries, ITopicEventSender sender) : ITicker
{
    private IReadOnlyDictionary<LeaderboardPeriod, long>? _seen;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await maintenance.FoldAsync(cancellationToken);
        var versions = await maintenance.GetVersionsAsync(cancellationToken);
        foreach (var (period, version) in versions)
        {
            if (_seen is null || version <= _seen[period]) continue;
            var top = await queries.GetTopAsync(period, LeaderboardTopics.LargestTop, cancellationToken);
            await sender.SendAsync(LeaderboardTopics.Updated(period), top, cancellationToken);
        }
        _seen = versions;
    }
}
