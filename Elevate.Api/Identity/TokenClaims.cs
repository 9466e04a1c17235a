namespace Elevate.Api.Identity;

/// <summary>The claims of a token that the app looks at (RFC 7519).</summary>
internal static class TokenClaims
{
    /// <summary>The user's id.</summary>
    public const string Subject = "sub";

    /// <summary>When the token was issued, in seconds since 1970.</summary>
    public const string IssuedAt = "iat";

    /// <summary>When the token ends, in seconds since 1970.</summary>
    public const string Expires = "exp";
}
