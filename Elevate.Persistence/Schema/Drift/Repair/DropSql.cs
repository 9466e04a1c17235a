namespace Elevate.Persistence.Schema.Drift.Repair;

/// <summary>Takes objects away, and nothing else with them: what somebody still needs stops the script.</summary>
internal static class DropSql
{
    public static string Of(SchemaObject item) => item.Key.Kind switch
    {
        SchemaObjectKind.Extension => $"DROP EXTENSION {item.Name}",
        SchemaObjectKind.Enum => $"DROP TYPE {item.Name}",

        // One that a table owns goes with it.
        SchemaObjectKind.Sequence => $"DROP SEQUENCE IF EXISTS {item.Name}",
        SchemaObjectKind.Table => $"DROP TABLE {item.Name}",
        SchemaObjectKind.Column => $"ALTER TABLE {item.Table} DROP COLUMN {item.Identifier}",
        SchemaObjectKind.Function => $"DROP ROUTINE {item.Name}",
        SchemaObjectKind.Default => $"ALTER TABLE {item["table"]} ALTER COLUMN {item.Identifier} DROP DEFAULT",
        SchemaObjectKind.Constraint => $"ALTER TABLE {item.Table} DROP CONSTRAINT {item.Identifier}",
        SchemaObjectKind.Index => $"DROP INDEX {item.Name}",
        SchemaObjectKind.View => $"DROP VIEW {item.Name}",
        SchemaObjectKind.MaterializedView => $"DROP MATERIALIZED VIEW {item.Name}",
        SchemaObjectKind.Statistics => $"DROP STATISTICS {item.Name}",
        SchemaObjectKind.Trigger or SchemaObjectKind.Rule or SchemaObjectKind.Policy =>
            $"DROP {item.Key.Kind.ToString().ToUpperInvariant()} {item.Identifier} ON {item.Table}",
        _ => item["revoke"]!
    };
}
