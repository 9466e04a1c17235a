namespace Elevate.Persistence.Schema.Lint;

/// <summary>Something in a migration that can hurt those who use the database meanwhile.</summary>
/// <param name="Migration">The migration's full name.</param>
/// <param name="Place">The file, or the kind of operation.</param>
/// <param name="Line">The line in the file, from 1; in the operation's SQL where there is no file.</param>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Statement">The statement, cut off where it is long.</param>
/// <param name="Message">What it does, what can happen, and the safe way.</param>
/// <param name="Reason">Why it is allowed here; null where nobody said so, which is what blocks.</param>
public sealed record LintFinding(string Migration, string Place, int Line, string Rule, string Statement, string Message, string? Reason)
{
    /// <summary>Whether somebody has to do something about it.</summary>
    public bool Blocks => Reason is null;
}
