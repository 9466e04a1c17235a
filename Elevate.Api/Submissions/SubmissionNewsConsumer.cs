using System.Text.Json;
using Elevate.Api.Outbox;
using Elevate.Persistence.Outbox;
using HotChocolate.Subscriptions;

namespace Elevate.Api.Submissions;

/// <summary>Tells authors what became of their submissions.</summary>
internal sealed class SubmissionNewsConsumer(ITopicEventSender sender) : IOutboxConsumer
{
    public async Task ConsumeAsync(OutboxNews news, CancellationToken cancellationToken)
    {
        if (news.Type is not (OutboxMessageTypes.SubmissionReviewed or OutboxMessageTypes.SubmissionRevoked)) return;
        using var facts = JsonDocument.Parse(news.Payload);
        var author = facts.RootElement.GetProperty("user_id").GetString()!;
        var submission = facts.RootElement.GetProperty("submission_id").GetGuid();
        await sender.SendAsync(SubmissionTopics.Reviewed(author), submission, cancellationToken);
    }
}
