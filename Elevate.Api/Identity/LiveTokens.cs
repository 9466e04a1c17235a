using System.Collections.Concurrent;
using System.Security.Claims;
using Elevate.Persistence.Users;

namespace Elevate.Api.Identity;

/// <summary>The tokens behind the sockets and streams of this node, which outlive the moment in which they were checked.</summary>
internal sealed class LiveTokens
{
    private readonly ConcurrentDictionary<LiveToken, byte> _tokens = [];

    public bool IsEmpty => _tokens.IsEmpty;

    /// <summary>When the oldest of them was issued; null where one does not say, or there is none.</summary>
    public DateTimeOffset? Oldest
    {
        get
        {
            DateTimeOffset? oldest = null;
            foreach (var (token, _) in _tokens)
            {
                if (token.IssuedAt is not { } issuedAt) return null;
                if (oldest is null || issuedAt < oldest) oldest = issuedAt;
            }
            return oldest;
        }
    }

    /// <summary>Keeps an eye on the token of a user until it is disposed of.</summary>
    /// <param name="user">Who shows it; nothing is kept of an anonymous caller.</param>
    /// <param name="revoked">Called once, when it is revoked.</param>
    public IDisposable Add(ClaimsPrincipal user, Action revoked)
    {
        var token = new LiveToken(this, user.FindFirst(TokenClaims.Subject)?.Value, TokenIssue.Of(user), revoked);
        if (token.UserId is not null) _tokens[token] = 0;
        return token;
    }

    /// <summary>Tells those whom a cutoff ends.</summary>
    public void End(IReadOnlyList<TokenCutoff> cutoffs)
    {
        if (cutoffs.Count == 0) return;
        var everyone = cutoffs.Where(static cutoff => cutoff.UserId is null).ToList();
        var byUser = cutoffs.Where(static cutoff => cutoff.UserId is not null).ToLookup(static cutoff => cutoff.UserId!);
        foreach (var (token, _) in _tokens)
        {
            if (everyone.Concat(byUser[token.UserId!]).Any(cutoff => cutoff.Ends(token.UserId!, token.IssuedAt)) && _tokens.TryRemove(token, out byte _)) token.Revoked();
        }
    }

    private sealed class LiveToken(LiveTokens all, string? userId, DateTimeOffset? issuedAt, Action revoked) : IDisposable
    {
        public string? UserId => userId;

        public DateTimeOffset? IssuedAt => issuedAt;

        public void Revoked() => revoked();

        public void Dispose() => all._tokens.TryRemove(this, out _);
    }
}
