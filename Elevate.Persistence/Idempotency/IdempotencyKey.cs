namespace Elevate.Persistence.Idempotency;

/// <summary>What a request with this key answered the first time.</summary>
public sealed class IdempotencyKey
{
    /// <summary>Who asked.</summary>
    public required string UserId { get; init; }

    /// <summary>What was asked for (<c>createSubmission</c>).</summary>
    public required string Operation { get; init; }

    /// <summary>The key that the client chose.</summary>
    public required string Key { get; init; }

    /// <summary>Hash of the input: the same key for something else is a mistake.</summary>
    public required string RequestHash { get; init; }

    /// <summary>The answer, as JSON; null until there is one.</summary>
    public string? Response { get; set; }

    /// <summary>When it was first used, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
