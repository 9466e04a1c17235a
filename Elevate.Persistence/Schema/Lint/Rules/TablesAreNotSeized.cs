using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class TablesAreNotSeized : LintRule
{
    public override string Danger => "nobody can use it meanwhile.";

    public override string Remedy => "Delete rows in batches; rebuild indexes with REINDEX CONCURRENTLY; leave the order of rows and free space to autovacuum.";

    public override IEnumerable<Objection> Check(MigrationScript migration)
    {
        foreach (var statement in migration.Statements)
        {
            if (statement.Command is Reindex { IsConcurrently: false }) yield return new Objection(statement, "indexes are rebuilt at once", "?");
            if (statement.Command is not SeizeTable seize) continue;
            foreach (var table in seize.Tables.Where(table => !migration.Creates(table)))
                yield return new Objection(statement, $"{seize.Verb} takes {table} for itself", seize.Verb is "LOCK TABLE" or "TRUNCATE" ? null : table);
        }
    }
}
