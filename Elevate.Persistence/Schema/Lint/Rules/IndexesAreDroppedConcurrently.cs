using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class IndexesAreDroppedConcurrently : LintRule
{
    public override string Danger => "readers and writers queue behind it while it waits for those before it.";

    public override string Remedy => "Use DROP INDEX CONCURRENTLY without a transaction (DropIndexConcurrently of the migration builder).";

    public override IEnumerable<Objection> Check(MigrationScript migration)
    {
        foreach (var statement in migration.Statements)
        {
            if (statement.Command is not DropIndex { IsConcurrently: false } drop) continue;
            foreach (var name in drop.Names)
            {
                var table = migration.TableOf(name) ?? "?";
                if (!migration.Creates(table)) yield return new Objection(statement, $"index {name} is dropped at once", table);
            }
        }
    }
}
