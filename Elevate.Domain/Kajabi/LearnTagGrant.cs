namespace Elevate.Domain.Kajabi;

/// <summary>A course that a user finished, by the tag the learning platform set. Granted once, never taken back.</summary>
public sealed class LearnTagGrant
{
    /// <summary>The user.</summary>
    public required string UserId { get; init; }

    /// <summary>The tag, trimmed and lower-case.</summary>
    public required string TagName { get; init; }

    /// <summary>When it was granted, UTC.</summary>
    public DateTimeOffset GrantedAt { get; init; }
}
