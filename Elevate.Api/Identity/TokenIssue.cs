using System.Globalization;
using System.Security.Claims;

namespace Elevate.Api.Identity;

/// <summary>Tells when a token was issued.</summary>
internal static class TokenIssue
{
    /// <summary>In whole seconds, as most providers write it; null where the token does not say, or there is none.</summary>
    public static DateTimeOffset? Of(ClaimsPrincipal user)
    {
        if (!decimal.TryParse(user.FindFirst(TokenClaims.IssuedAt)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)) return null;
        return seconds >= 0 && seconds < Latest ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : null;
    }

    private static readonly decimal Latest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();
}
