namespace Elevate.Domain.Audit;

/// <summary>Who did what to whom. Never changed, never removed.</summary>
public sealed class AuditEntry
{
    /// <summary>The key; later entries have higher ones.</summary>
    public long Id { get; init; }

    /// <summary>Id of the user who did it, or <c>system</c>.</summary>
    public required string ActorId { get; init; }

    /// <summary>What was done (<c>APPROVE_SUBMISSION</c>).</summary>
    public required string Action { get; init; }

    /// <summary>To what or whom; null where nothing in particular.</summary>
    public string? TargetId { get; init; }

    /// <summary>Facts beside, as a JSON object with <c>entityType</c> and <c>entityId</c>.</summary>
    public string? Meta { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
