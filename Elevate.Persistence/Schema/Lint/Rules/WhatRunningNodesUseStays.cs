using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class WhatRunningNodesUseStays : LintRule
{
    public override string Danger => "nodes of the version before still run while this is applied, and fail with it.";

    public override string Remedy => "Stop using it in one release, and drop it in the next; a new name is a new column beside the old one.";

    public override IEnumerable<Objection> Check(MigrationScript migration)
    {
        foreach (var statement in migration.Statements)
        {
            if (statement.Command is DropObjects drop)
            {
                foreach (var name in drop.Names.Where(name => !migration.Creates(name)))
                    yield return new Objection(statement, $"{drop.Kind.ToLowerInvariant()} {name} is dropped");
            }
            if (statement.Command is not AlterTable alter || migration.Creates(alter.Table)) continue;
            foreach (var change in alter.Changes)
            {
                if (change is DropColumn dropped) yield return new Objection(statement, $"column {alter.Table}.{dropped.Column} is dropped");
                if (change is RenameTable { Column: { } column }) yield return new Objection(statement, $"column {alter.Table}.{column} is renamed");
                if (change is RenameTable { Column: null }) yield return new Objection(statement, $"table {alter.Table} is renamed");
            }
        }
    }
}
