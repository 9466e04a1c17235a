using Elevate.Api.Topics;
using Elevate.Domain.Errors;
using Elevate.Domain.Leaderboards;
using Elevate.Persistence.Leaderboards;
using HotChocolate.Execution;
using HotChocolate.Subscriptions;

namespace Elevate.Api.Leaderboards;

/// <summary>Watching a board.</summary>
[ExtendObjectType(OperationTypeNames.Subscription)]
public sealed class LeaderboardSubscriptions
{
    /// <summary>
    /// Ticks after every committed change of the board, at most ten a second; the newest state, never a diff that must not be missed. Anonymous.
    /// </summary>
    /// <param name="period">Which awards count.</param>
    /// <param name="top">How many lines, 1 to 100.</param>
    [Subscribe(With = nameof(SubscribeAsync))]
    public LeaderboardUpdate OnLeaderboardUpdated(
        [EventMessage] LeaderboardTop board, LeaderboardPeriod period = LeaderboardPeriod.AllTime, int top = 10) =>
        new(period, board.Version, board.ChangedAt, [.. board.Entries.Take(top)]);

    /// <summary>The ticks of the board.</summary>
    /// <exception cref="ValidationException">So many lines are not sent.</exception>
    public ValueTask<ISourceStream<LeaderboardTop>> SubscribeAsync(
        LeaderboardPeriod period, int top, [Service(NodeTopics.Key)] ITopicEventReceiver receiver, CancellationToken cancellationToken)
    {
        if (top is < 1 or > LeaderboardTopics.LargestTop)
            throw new ValidationException($"A board is sent with 1 to {LeaderboardTopics.LargestTop} lines.", "top");
        return receiver.SubscribeAsync<LeaderboardTop>(LeaderboardTopics.Updated(period), cancellationToken);
    }
}
