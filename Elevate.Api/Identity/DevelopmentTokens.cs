using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Elevate.Api.Identity;

/// <summary>Tokens that the app signs itself, in Development, in place of an identity provider's.</summary>
internal sealed class DevelopmentTokens(DevelopmentSigningKey key, TimeProvider clock)
{
    public const string Issuer = "elevate-development";
    public const string Audience = "elevate";

    /// <summary>How long a token is good for.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    /// <summary>What they are signed with.</summary>
    public SecurityKey Key => key.Value;

    public string Issue(string userId)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Claims = new Dictionary<string, object> { [TokenClaims.Subject] = userId },
            SigningCredentials = new SigningCredentials(key.Value, SecurityAlgorithms.HmacSha256)
        });
    }

    public TokenValidationParameters Validation() => new()
    {
        ValidIssuer = Issuer,
        ValidAudience = Audience,
        IssuerSigningKeyResolver = (_, _, _, _) => [key.Value],
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        NameClaimType = TokenClaims.Subject,
        ClockSkew = TimeSpan.FromSeconds(30)
    };
}
