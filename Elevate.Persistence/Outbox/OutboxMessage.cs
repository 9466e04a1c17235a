namespace Elevate.Persistence.Outbox;

/// <summary>News of a committed change, on its way to subscribers, mail and webhooks.</summary>
public sealed class OutboxMessage
{
    /// <summary>The key; later messages have higher ones.</summary>
    public long Id { get; init; }

    /// <summary>What happened (<c>submission.reviewed</c>).</summary>
    public required string Type { get; init; }

    /// <summary>The facts, as a JSON object.</summary>
    public required string Payload { get; init; }

    /// <summary>Identity of the news: a second message with the same key is impossible. Null where repeats do no harm.</summary>
    public string? DedupeKey { get; init; }

    /// <summary>Where in a trace it was written, as W3C Trace Context's <c>traceparent</c> (version 00); null where nobody traced.</summary>
    public string? TraceParent { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not to be sent before, UTC.</summary>
    public DateTimeOffset AvailableAt { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>When it was delivered, UTC; null while it waits.</summary>
    public DateTimeOffset? ProcessedAt { get; set; }

    /// <summary>What went wrong the last time; null where nothing did.</summary>
    public string? LastError { get; set; }
}
