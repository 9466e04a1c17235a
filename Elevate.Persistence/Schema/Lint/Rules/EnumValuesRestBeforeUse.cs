using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class EnumValuesRestBeforeUse : LintRule
{
    public override string Danger => "PostgreSQL refuses a new value in the transaction that adds it.";

    public override string Remedy => "Add it in one migration and use it in the next.";

    public override IEnumerable<Objection> Check(MigrationScript migration)
    {
        foreach (var added in migration.Statements.Where(statement => statement.Command is AddEnumValue))
        {
            var value = ((AddEnumValue)added.Command).Value;
            foreach (var use in migration.Statements.SkipWhile(other => other != added).Skip(1)
                .Where(other => other.Transaction == added.Transaction && other.Command is not AddEnumValue && other.Statement.Tokens.Any(token => token.Kind == SqlTokenKind.Text && token.Value == value)))
                yield return new Objection(use, $"'{value}' is new in this transaction");
        }
    }
}
