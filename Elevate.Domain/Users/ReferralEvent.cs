namespace Elevate.Domain.Users;

/// <summary>A step of someone who was brought in by someone else.</summary>
public sealed class ReferralEvent
{
    /// <summary>The key.</summary>
    public Guid Id { get; init; }

    /// <summary>Who brought the other in.</summary>
    public required string ReferrerUserId { get; init; }

    /// <summary>Who was brought in.</summary>
    public required string RefereeUserId { get; init; }

    /// <summary>What the referee did.</summary>
    public required ReferralEventType EventType { get; init; }

    /// <summary>Identity of the event elsewhere; null where there is none.</summary>
    public string? ExternalEventId { get; init; }

    /// <summary>How the two were linked (<c>cookie</c>, <c>kajabi</c>); null where not known.</summary>
    public string? Source { get; init; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
