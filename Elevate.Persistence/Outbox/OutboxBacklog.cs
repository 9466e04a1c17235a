namespace Elevate.Persistence.Outbox;

/// <summary>What the outbox still holds.</summary>
/// <param name="Waiting">Messages not delivered yet, those to be tried again among them.</param>
/// <param name="OldestWaiting">When the oldest of them was written, UTC; null where none waits.</param>
/// <param name="Parked">Messages given up after <see cref="OutboxDelivery.MaxAttempts"/> failures, for a person to look at.</param>
public sealed record OutboxBacklog(int Waiting, DateTimeOffset? OldestWaiting, int Parked);
