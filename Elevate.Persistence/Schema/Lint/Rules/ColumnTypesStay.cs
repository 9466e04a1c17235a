using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class ColumnTypesStay : LintRule
{
    public override string Danger => "the table is written anew while nobody can read it, and statements that running nodes have prepared fail.";

    public override string Remedy => "Add a column of the new type, write both, move the rows in batches, and drop the old one in a later release.";

    public override IEnumerable<Objection> Check(MigrationScript migration) =>
        from statement in migration.Statements
        where statement.Command is AlterTable alter && !migration.Creates(alter.Table)
        from change in statement.Changes.OfType<SetColumnType>()
        select new Objection(statement, $"column {((AlterTable)statement.Command).Table}.{change.Column} changes its type");
}
