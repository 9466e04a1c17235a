using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class IndexesAreBuiltConcurrently : LintRule
{
    public override string Danger => "writers wait until the index is built.";

    public override string Remedy => "Use CREATE INDEX CONCURRENTLY without a transaction (CreateIndexConcurrently of the migration builder).";

    public override IEnumerable<Objection> Check(MigrationScript migration) =>
        from statement in migration.Statements
        let index = statement.Command as CreateIndex
        where index is { IsConcurrently: false } && !migration.Creates(index.Table)
        select new Objection(statement, $"index {index.Name} on {index.Table} is built at once", index.Table);
}
