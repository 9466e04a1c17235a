using System.Globalization;
using System.Security.Claims;

namespace Elevate.Api.Identity;

/// <summary>Tells when a token ends: what it opened, a socket or a stream of events, could otherwise go on for days.</summary>
internal static class TokenEnd
{
    // No timer waits longer than 49 days; no token should be good for so long.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(49);

    /// <summary>How long the token of a user is still good; null where it does not end, or there is none.</summary>
    public static TimeSpan? Left(ClaimsPrincipal user, TimeProvider clock)
    {
        if (!long.TryParse(user.FindFirst(TokenClaims.Expires)?.Value, CultureInfo.InvariantCulture, out var seconds)) return null;
        var left = DateTimeOffset.FromUnixTimeSeconds(seconds) - clock.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left < Longest ? left : Longest;
    }
}
