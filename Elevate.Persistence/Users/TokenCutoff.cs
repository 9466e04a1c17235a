namespace Elevate.Persistence.Users;

/// <summary>Tokens that were issued before a moment no longer count.</summary>
/// <param name="UserId">Whose; null: everyone's.</param>
/// <param name="ValidAfter">The moment, a whole second as in tokens, UTC.</param>
public sealed record TokenCutoff(string? UserId, DateTimeOffset ValidAfter)
{
    /// <summary>Whether it ends a token.</summary>
    /// <param name="userId">Whose token.</param>
    /// <param name="issuedAt">When it was issued; null, where it does not say, is before any moment.</param>
    public bool Ends(string userId, DateTimeOffset? issuedAt) => (UserId is null || UserId == userId) && !(issuedAt >= ValidAfter);
}
