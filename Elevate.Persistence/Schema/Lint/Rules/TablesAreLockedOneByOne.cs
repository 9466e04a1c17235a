namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class TablesAreLockedOneByOne : LintRule
{
    public override string Danger => "it waits for those who have this table and wait for the other; it gives way, and may never come through while the app is used.";

    public override string Remedy => "Change one table in a migration, or each in a transaction of its own (SqlTableByTable of the migration builder).";

    public override IEnumerable<Objection> Check(MigrationScript migration)
    {
        foreach (var transaction in migration.Statements.GroupBy(statement => statement.Transaction))
        {
            var held = new List<string>();
            foreach (var statement in transaction)
            {
                foreach (var table in migration.TablesHeldBy(statement).Except(held).Distinct().ToList())
                {
                    if (held is [.., var other]) yield return new Objection(statement, $"{table} is locked while {other} is");
                    held.Add(table);
                }
            }
        }
    }
}
