using System.Text.Json;
using Elevate.Persistence.Connections;

namespace Elevate.Persistence.Schema.Drift.Repair;

/// <summary>Makes objects of a catalogue; no statement ends in a semicolon.</summary>
/// <param name="catalogue">Where the parts of a table are.</param>
internal sealed class CreateSql(SchemaCatalogue catalogue)
{
    public IEnumerable<string> Of(SchemaObject item) => item.Key.Kind switch
    {
        SchemaObjectKind.Extension => [$"CREATE EXTENSION IF NOT EXISTS {item.Name}"],
        SchemaObjectKind.Enum => [$"CREATE TYPE {item.Name} AS ENUM ({string.Join(", ", Labels(item).Select(Quote.Literal))})"],
        SchemaObjectKind.Sequence => [$"CREATE SEQUENCE {item.Name} {item["options"]}"],
        SchemaObjectKind.Table => Table(item),
        SchemaObjectKind.Column => [$"ALTER TABLE {item.Table} ADD COLUMN {Column(item)}"],
        SchemaObjectKind.Default => [$"ALTER TABLE {item["table"]} ALTER COLUMN {item.Identifier} SET DEFAULT {item["expression"]}"],
        SchemaObjectKind.Constraint => [Constraint(item, item["validated"] is not null)],
        SchemaObjectKind.View => [$"CREATE VIEW {item.Name}{Options(item)} AS\n{item["definition"]}"],
        SchemaObjectKind.MaterializedView => [$"CREATE MATERIALIZED VIEW {item.Name}{Options(item)} AS\n{item["definition"]}\nWITH NO DATA"],
        SchemaObjectKind.Policy => [$"CREATE POLICY {item.Identifier} ON {item.Table} {item["definition"]}"],
        SchemaObjectKind.Trigger or SchemaObjectKind.Rule => item["state"] == "ENABLE" ? [Definition(item)] : [Definition(item), State(item)],
        SchemaObjectKind.Grant or SchemaObjectKind.DefaultPrivilege => [item["grantable"] is null ? item["grant"]! : $"{item["grant"]} WITH GRANT OPTION"],
        _ => [Definition(item)]
    };

    /// <summary>A constraint that does not look at the rows that are there, unless it is to.</summary>
    public static string Constraint(SchemaObject item, bool validates) =>
        $"ALTER TABLE {item.Table} ADD CONSTRAINT {item.Identifier} {item["definition"]}{(validates ? "" : " NOT VALID")}";

    /// <summary>Whether a trigger or rule fires.</summary>
    public static string State(SchemaObject item) =>
        $"ALTER TABLE {item.Table} {item["state"]} {item.Key.Kind.ToString().ToUpperInvariant()} {item.Identifier}";

    /// <summary>What a table is apart from its parts.</summary>
    public static IEnumerable<string> TableState(SchemaObject item, SchemaObject? live)
    {
        if (live is not null && live["persistence"] != item["persistence"]) yield return $"ALTER TABLE {item.Name} SET {item["persistence"]}";
        if ((live?["row_security"] ?? "DISABLE") != item["row_security"]) yield return $"ALTER TABLE {item.Name} {item["row_security"]} ROW LEVEL SECURITY";
        if ((live?["row_security_of_owner"] ?? "NO FORCE") != item["row_security_of_owner"])
            yield return $"ALTER TABLE {item.Name} {item["row_security_of_owner"]} ROW LEVEL SECURITY";
    }

    public static IReadOnlyList<string> Labels(SchemaObject type) => JsonSerializer.Deserialize<string[]>(type["labels"] ?? "[]")!;

    private IEnumerable<string> Table(SchemaObject table)
    {
        var columns = catalogue.Objects.Where(item => item.Key.Kind == SchemaObjectKind.Column && item.Parent == table.Key).Select(Column);
        var unlogged = table["persistence"] == "UNLOGGED" ? "UNLOGGED " : "";
        var partitioned = table["partitioned"] is { } partition ? $" PARTITION BY {partition}" : "";
        return [$"CREATE {unlogged}TABLE {table.Name} (\n    {string.Join(",\n    ", columns)}\n){partitioned}", .. TableState(table, live: null)];
    }

    private string Column(SchemaObject column)
    {
        var value = catalogue.Find(new(SchemaObjectKind.Default, column.Name))?["expression"];
        return string.Join(' ', new[]
        {
            column.Identifier,
            column["type"],
            column["collation"] is { } collation ? $"COLLATE {collation}" : null,
            column["generated"] is { } expression ? $"GENERATED ALWAYS AS ({expression}) {column["storage"]}" : null,
            column["identity"] is { } identity ? $"GENERATED {identity} AS IDENTITY ({column["sequence"]})" : null,
            value is null ? null : $"DEFAULT {value}",
            column["null"]
        }.Where(part => part is not null));
    }

    private static string Options(SchemaObject view) => view["options"] is { } options ? $" WITH ({options})" : "";

    private static string Definition(SchemaObject item) => item["definition"]!.TrimEnd(';', '\n', ' ');
}
