using System.Text.RegularExpressions;

namespace Elevate.Persistence.Schema.Lint;

/// <summary>Something that migrations should not do to a database that others are using.</summary>
internal abstract partial class LintRule
{
    protected LintRule() => Name = WordStart().Replace(GetType().Name, "-$0").ToLowerInvariant();

    /// <summary>The class's name with hyphens, by which it is acknowledged.</summary>
    public string Name { get; }

    /// <summary>What can happen.</summary>
    public abstract string Danger { get; }

    /// <summary>How to do it instead.</summary>
    public abstract string Remedy { get; }

    /// <summary>What a migration does against the rule.</summary>
    public abstract IEnumerable<Objection> Check(MigrationScript migration);

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();
}

/// <summary>What a statement does against a rule.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="What">What it does, in a few words.</param>
/// <param name="Table">The table, where it only matters if that is large; null where it always matters.</param>
internal sealed record Objection(LintedStatement Statement, string What, string? Table = null);
