using System.Reflection;
using System.Text.RegularExpressions;
using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint;

/// <summary>What was said to be harmless, and why.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Reason">The reason; empty where none is given, which does not count.</param>
/// <param name="Place">The file, or the class.</param>
/// <param name="Line">The line in the file; in a class, which of its acknowledgements it is.</param>
internal sealed partial record Acknowledgement(string Rule, string Reason, string Place, int Line)
{
    /// <summary>Reads a comment; null where it says something else.</summary>
    public static Acknowledgement? Read(SqlComment comment, string place) => Written().Match(comment.Text) is { Success: true } match
        ? new Acknowledgement(match.Groups["rule"].Value, match.Groups["reason"].Value.Trim(), place, comment.Line)
        : null;

    /// <summary>What the class of a migration says.</summary>
    public static IReadOnlyList<Acknowledgement> Read(Type migration) =>
        [.. migration.GetCustomAttributes<AcknowledgedAttribute>().Select((said, index) => new Acknowledgement(said.Rule, said.Reason.Trim(), "class", index + 1))];

    [GeneratedRegex(@"^lint:\s*allow\s+(?<rule>[^\s:]+)\s*:?\s*(?<reason>.*)$", RegexOptions.Singleline)]
    private static partial Regex Written();
}
