using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class EnumValuesRestBeforeUse : LintRule
{
    public override string Danger => "PostgreSQL refuses a new value in the transaction that adds it.";

    public override string Remedy => "Add it in one migration and use it in the next.";

    public override IEnumerable<Objection> Check(MigrationScript migration)
    {
        foreach (var transaction in migration.Statements.GroupBy(statement => statement.Transaction))
        {
            var added = new HashSet<string>();
            foreach (var statement in transaction)
            {
                if (statement.Command is AddEnumValue addition) added.Add(addition.Value);
                else if (Used(statement).FirstOrDefault(added.Contains) is { } value) yield return new Objection(statement, $"'{value}' is new in this transaction");
            }
        }
    }

    private static IEnumerable<string> Used(LintedStatement statement) =>
        statement.Statement.Tokens.Where(token => token.Kind == SqlTokenKind.Text).Select(token => token.Value);
}
