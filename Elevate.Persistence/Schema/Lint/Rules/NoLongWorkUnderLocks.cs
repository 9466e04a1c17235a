using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class NoLongWorkUnderLocks : LintRule
{
    public override string Danger => "others wait for the tables that are locked until all of it is done.";

    public override string Remedy => "Make definitions in one migration, and fill what they need in the next, in batches (SqlInBatches of the migration builder).";

    public override IEnumerable<Objection> Check(MigrationScript migration)
    {
        foreach (var statement in migration.Statements)
        {
            if (SourcesOf(statement.Command).FirstOrDefault(source => !migration.Creates(source)) is not { } source) continue;
            var held = migration.Statements.TakeWhile(other => other != statement)
                .Where(other => other.Transaction == statement.Transaction).SelectMany(migration.TablesHeldBy).FirstOrDefault();
            if (held is not null) yield return new Objection(statement, $"{source} is read through while {held} is locked", source);
        }
    }

    private static IEnumerable<string> SourcesOf(SqlCommand command) => command switch
    {
        InsertRows insert => insert.Sources,
        CreateTable table when table.Definition.Says("AS") => table.Definition.Sources(),
        CreateObject { Kind: "MATERIALIZED VIEW" } view when !view.Definition.Says("WITH", "NO", "DATA") => view.Definition.Sources(),
        _ => []
    };
}
