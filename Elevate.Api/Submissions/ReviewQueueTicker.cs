using Elevate.Api.Outbox;
using Elevate.Persistence.Outbox;
using Elevate.Persistence.Submissions;
using HotChocolate.Subscriptions;
using Npgsql;

namespace Elevate.Api.Submissions;

/// <summary>Counts the review queue again when submissions came, went or were decided on.</summary>
internal sealed class ReviewQueueTicker(NpgsqlDataSource dataSource, ITopicEventSender sender) : IOutboxConsumer, ITicker
{
    private const string NewsOfSubmissions = "submission.";
    private bool _changed;

    public Task ConsumeAsync(OutboxNews news, CancellationToken cancellationToken)
    {
        _changed |= news.Type.StartsWith(NewsOfSubmissions, StringComparison.Ordinal);
        return Task.CompletedTask;
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!_changed) return;
        await sender.SendAsync(SubmissionTopics.QueueChanged, await ReviewQueue.CountAsync(dataSource, cancellationToken), cancellationToken);
        _changed = false;
    }
}
