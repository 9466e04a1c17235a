namespace Elevate.Domain.Kajabi;

/// <summary>An event of the learning platform, as it came in.</summary>
public sealed class KajabiEvent
{
    /// <summary>The key.</summary>
    public Guid Id { get; init; }

    /// <summary>Identity of the event at the sender; unique together with the tag.</summary>
    public required string EventId { get; init; }

    /// <summary>The tag as it was sent.</summary>
    public required string TagNameRaw { get; init; }

    /// <summary>The tag, trimmed and lower-case.</summary>
    public required string TagNameNorm { get; init; }

    /// <summary>The contact at the sender.</summary>
    public required string ContactId { get; init; }

    /// <summary>E-mail of the contact; null where not sent or blanked since.</summary>
    public string? Email { get; set; }

    /// <summary>When it happened at the sender, UTC.</summary>
    public required DateTimeOffset CreatedAtUtc { get; init; }

    /// <summary>When it came in, UTC.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When it was dealt with, UTC; null before.</summary>
    public DateTimeOffset? ProcessedAt { get; set; }

    /// <summary>The user it was credited to; null where none matches.</summary>
    public string? UserMatch { get; set; }

    /// <summary>What became of it.</summary>
    public KajabiEventStatus Status { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>What went wrong the last time; null where nothing did.</summary>
    public string? LastError { get; set; }

    /// <summary>The body as it was sent, JSON.</summary>
    public required string Raw { get; init; }
}
