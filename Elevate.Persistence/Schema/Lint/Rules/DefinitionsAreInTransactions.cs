using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class DefinitionsAreInTransactions : LintRule
{
    public override string Danger => "if it fails, half of the migration stays behind.";

    public override string Remedy => "Leave out suppressTransaction, or put what needs it into a migration of its own.";

    public override IEnumerable<Objection> Check(MigrationScript migration)
    {
        foreach (var statement in migration.Statements.Where(statement => !statement.IsTransactional))
        {
            foreach (var table in migration.TablesHeldBy(statement))
                yield return new Objection(statement, $"{table} is changed without a transaction");
        }
    }
}
