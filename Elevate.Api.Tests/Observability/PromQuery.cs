using System.Text.RegularExpressions;

namespace Elevate.Api.Tests.Observability;

/// <summary>What a PromQL expression asks for: metrics with the labels that it selects them by, and the labels that it groups by.</summary>
internal sealed partial class PromQuery
{
    private static readonly HashSet<string> Keywords = ["and", "or", "unless", "offset", "bool", "by", "without", "on", "ignoring", "group_left", "group_right"];

    private static readonly HashSet<string> Functions = ["abs", "absent", "histogram_quantile", "increase", "max", "min", "rate", "sum"];

    private PromQuery()
    {
    }

    public List<Selector> Selectors { get; } = [];

    public List<string> Groups { get; } = [];

    /// <exception cref="FormatException">The text is none, as far as it is understood here.</exception>
    public static PromQuery Parse(string text)
    {
        var query = new PromQuery();
        var at = 0;
        var open = new Stack<char>();
        while (at < text.Length)
        {
            if (Token().Match(text, at) is not { Success: true } token || token.Index != at) throw new FormatException($"Not understood at {at}: {text}");
            at += token.Length;
            if (token.Groups["group"].Success)
            {
                query.Groups.AddRange(token.Groups["labels"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            }
            else if (token.Groups["name"] is { Success: true, Value: var name })
            {
                var isCalled = at < text.Length && text[at..].TrimStart() is ['(', ..] or ['b', 'y', ..];
                if (Functions.Contains(name) && isCalled) continue;
                if (Keywords.Contains(name)) continue;
                query.Selectors.Add(new Selector(name, [.. Matcher().Matches(token.Groups["matchers"].Value).Select(match =>
                    (match.Groups["label"].Value, match.Groups["operator"].Value, match.Groups["value"].Value))]));
            }
            else if (token.Value is "(") open.Push('(');
            else if (token.Value is ")" && !open.TryPop(out _)) throw new FormatException($"A parenthesis too many: {text}");
        }
        return open.Count == 0 && query.Selectors.Count > 0 ? query : throw new FormatException($"Not complete: {text}");
    }

    internal sealed record Selector(string Metric, IReadOnlyList<(string Label, string Operator, string Value)> Matchers);

    [GeneratedRegex("""
        \G(?:(?<space>\s+)
        |(?<group>(?:by|without)\s*\((?<labels>[a-z_,\s]*)\))
        |(?<number>\d+(?:\.\d+)?)
        |(?<name>[a-zA-Z_][a-zA-Z0-9_]*)(?:\{(?<matchers>(?:[a-z_]+(?:=~|!~|!=|=)"[^"]*",?)*)\})?(?:\[(?:\d+[smhd]|\$__rate_interval)\])?(?:\s+offset\s+\d+[smhd])?
        |[()+\-*/,]|==|!=|>=|<=|>|<)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();

    [GeneratedRegex("""(?<label>[a-z_]+)(?<operator>=~|!~|!=|=)"(?<value>[^"]*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Matcher();
}
