using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class DataMovesApartFromDefinitions : LintRule
{
    public override string Danger => "the rows, and whatever the definitions lock, stay locked until the last of them is changed.";

    public override string Remedy => "Move rows in a migration of their own, in batches (SqlInBatches of the migration builder).";

    public override IEnumerable<Objection> Check(MigrationScript migration)
    {
        foreach (var statement in migration.Statements)
        {
            if (statement.Command is not ChangeRows change || migration.Creates(change.Table)) continue;
            var definition = migration.Statements.FirstOrDefault(other => other.Transaction == statement.Transaction && migration.TablesHeldBy(other).Any());
            if (definition is not null) yield return new Objection(statement, $"rows of {change.Table} change in one transaction with definitions", change.Table);
        }
    }
}
