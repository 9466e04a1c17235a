using Elevate.Persistence.Connections;

namespace Elevate.Persistence.Schema.Drift;

/// <summary>Names as SQL writes them.</summary>
internal static class SqlName
{
    private const int MaximumLength = 63;

    /// <summary>The name itself, without quotation marks.</summary>
    public static string Plain(string identifier) =>
        identifier.StartsWith('"') ? identifier[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : identifier;

    /// <summary>The name with something behind it, shortened where it gets too long.</summary>
    public static string With(string suffix, string identifier)
    {
        var plain = Plain(identifier);
        var kept = plain[..Math.Min(plain.Length, MaximumLength - suffix.Length)];
        return Quote.Identifier(kept + suffix);
    }
}
