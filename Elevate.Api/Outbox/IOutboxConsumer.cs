using Elevate.Persistence.Outbox;

namespace Elevate.Api.Outbox;

/// <summary>Does something about news: tells subscribers, sends mail. Hears every message and picks its own; may hear one twice.</summary>
internal interface IOutboxConsumer
{
    Task ConsumeAsync(OutboxNews news, CancellationToken cancellationToken);
}
