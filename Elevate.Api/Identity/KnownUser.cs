using Elevate.Domain.Users;

namespace Elevate.Api.Identity;

/// <summary>What is on record about the user of a token.</summary>
/// <param name="Actor">Who they are.</param>
/// <param name="TokensValidAfter">Since when their tokens count; null: nothing was revoked.</param>
internal sealed record KnownUser(Actor Actor, DateTimeOffset? TokensValidAfter)
{
    /// <summary>Whether a token counts; one that does not say when it was issued counts only where nothing was revoked.</summary>
    public bool Accepts(DateTimeOffset? issuedAt) => TokensValidAfter is null || issuedAt >= TokensValidAfter;
}
