using System.Security.Cryptography;
using Elevate.Api.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Elevate.Api.Tests.Identity;

/// <summary>Tokens that nobody issued.</summary>
internal static class Forged
{
    private static readonly TimeSpan _pastTheSkew = TimeSpan.FromMinutes(2);

    public static string Token(SecurityKey key, string user, params (string Name, string Value)[] claims)
    {
        var descriptor = Good(key, user);
        foreach (var (name, value) in claims) descriptor.Claims[name] = value;
        return Write(descriptor);
    }

    /// <summary>A good token with a moment of issue, in whole seconds; null: it does not say.</summary>
    public static string Issued(SecurityKey key, string user, DateTimeOffset? issuedAt)
    {
        var descriptor = Good(key, user);
        descriptor.NotBefore = DateTime.UtcNow.AddHours(-1);
        descriptor.IssuedAt = issuedAt?.UtcDateTime;
        return Write(descriptor);
    }

    /// <summary>A token that would be good but for one flaw.</summary>
    public static string Bad(string flaw, SecurityKey key, string user)
    {
        var descriptor = Good(key, user);
        switch (flaw)
        {
            case "expired":
                (descriptor.NotBefore, descriptor.Expires) = (DateTime.UtcNow.AddHours(-1), DateTime.UtcNow - _pastTheSkew);
                break;
            case "not yet":
                descriptor.NotBefore = DateTime.UtcNow + _pastTheSkew;
                break;
            case "endless":
                descriptor.Expires = null;
                break;
            case "signature":
                descriptor.SigningCredentials = Sign(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)));
                break;
            case "unsigned":
                descriptor.SigningCredentials = null;
                break;
            case "issuer":
                descriptor.Issuer = "https://elsewhere.example/";
                break;
            case "audience":
                descriptor.Audience = "another-app";
                break;
            default:
                return flaw;
        }
        return Write(descriptor);
    }

    private static SecurityTokenDescriptor Good(SecurityKey key, string user) => new()
    {
        Issuer = DevelopmentTokens.Issuer,
        Audience = DevelopmentTokens.Audience,
        NotBefore = DateTime.UtcNow,
        Expires = DateTime.UtcNow.AddHours(1),
        Claims = new Dictionary<string, object> { [TokenClaims.Subject] = user },
        SigningCredentials = Sign(key),
    };

    private static SigningCredentials Sign(SecurityKey key) => new(key, SecurityAlgorithms.HmacSha256);

    private static string Write(SecurityTokenDescriptor descriptor) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
}
