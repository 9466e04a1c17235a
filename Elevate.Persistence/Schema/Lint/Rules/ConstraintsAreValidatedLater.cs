using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class ConstraintsAreValidatedLater : LintRule
{
    public override string Danger => "the lock that adding it took is held while every row is checked.";

    public override string Remedy => "Validate it in a migration of its own, without a transaction (ValidateConstraint of the migration builder).";

    public override IEnumerable<Objection> Check(MigrationScript migration)
    {
        foreach (var statement in migration.Statements)
        {
            if (statement.Command is not AlterTable alter || migration.Creates(alter.Table)) continue;
            var isHeld = alter.Changes.Any(change => !change.IsLight) || migration.Statements.TakeWhile(other => other != statement)
                .Any(other => other.Transaction == statement.Transaction && migration.TablesHeldBy(other).Contains(alter.Table));
            foreach (var change in alter.Changes.OfType<ValidateConstraint>().Where(_ => isHeld))
                yield return new Objection(statement, $"constraint {change.Name} on {alter.Table} is validated while the table is locked", alter.Table);
        }
    }
}
