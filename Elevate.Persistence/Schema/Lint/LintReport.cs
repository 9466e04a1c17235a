using System.Text;

namespace Elevate.Persistence.Schema.Lint;

/// <summary>Findings as a person reads them.</summary>
public static class LintReport
{
    /// <summary>A paragraph for every finding, and a last line that sums up.</summary>
    public static string Write(IReadOnlyList<LintFinding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            text.Append($"{(finding.Blocks ? "danger " : "allowed")}  {finding.Migration} {finding.Place}:{finding.Line} {finding.Rule}\n");
            if (finding.Statement.Length > 0) text.Append($"         {finding.Statement}\n");
            text.Append($"         {finding.Reason ?? finding.Message}\n");
        }
        var blocking = findings.Count(finding => finding.Blocks);
        return text.Append(blocking == 0
            ? "Nothing is dangerous that was not acknowledged."
            : $"{blocking} to change or to acknowledge: -- lint: allow <rule>: <reason> before the statement, [Acknowledged] on the class of the migration.").ToString();
    }
}
