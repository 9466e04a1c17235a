using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class TablesAreNotRewritten : LintRule
{
    public override string Danger => "every row is written anew while nobody can use the table.";

    public override string Remedy => "Make a table beside it, move the rows in batches, and change over in a later release.";

    public override IEnumerable<Objection> Check(MigrationScript migration) =>
        from statement in migration.Statements
        let alter = statement.Command as AlterTable
        where alter is not null && !migration.Creates(alter.Table)
        from change in alter.Changes.OfType<RewriteTable>()
        select new Objection(statement, $"{change.What} on {alter.Table}", alter.Table);
}
