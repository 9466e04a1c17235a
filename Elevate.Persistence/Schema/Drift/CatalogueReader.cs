using System.Data;
using System.Text.Json;
using Elevate.Persistence.Connections;
using Npgsql;

namespace Elevate.Persistence.Schema.Drift;

/// <summary>Reads a catalogue with the queries beside it, one a kind of object.</summary>
/// <param name="connection">Open, with <c>public</c> as its search path, so that nothing of it is qualified in what the server prints.</param>
internal sealed class CatalogueReader(NpgsqlConnection connection)
{
    private const string Edges = """
        SELECT DISTINCT classid, objid, objsubid, refclassid, refobjid, refobjsubid FROM pg_depend
        WHERE deptype <> 'e' AND objid >= 16384 AND refobjid >= 16384
        """;

    private readonly Dictionary<string, SchemaObjectKey> _addresses = [];

    public async Task<SchemaCatalogue> ReadAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var objects = new List<SchemaObject>();
        foreach (var kind in Enum.GetValues<SchemaObjectKind>()) objects.AddRange(await ReadAsync(kind, cancellationToken));
        return new SchemaCatalogue(connection.PostgreSqlVersion, objects, new DependencyGraph([.. await ReadEdgesAsync(cancellationToken), .. Parents(objects)]));
    }

    private async Task<IReadOnlyList<SchemaObject>> ReadAsync(SchemaObjectKind kind, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"SELECT name, identifier, parent_kind, parent_name, jsonb_strip_nulls(facts)::text, addresses FROM (\n{Sql("relations")}{Sql($"{kind}")}) object",
            connection);
        return await command.ReadAllAsync(row =>
        {
            var key = new SchemaObjectKey(kind, row.GetString(0));
            foreach (var address in row.GetFieldValue<string?[]>(5))
                if (address is not null) _addresses[address] = key;
            var facts = JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(4))!;
            return new SchemaObject(
                key,
                row.GetString(1),
                row.IsDBNull(2) ? null : new SchemaObjectKey(Enum.Parse<SchemaObjectKind>(row.GetString(2)), row.GetString(3)),
                facts.ToDictionary(fact => fact.Key, fact => IsSource(kind, fact.Value) ? fact.Value : BooleanNesting.Flatten(fact.Value)));
        }, cancellationToken);
    }

    private async Task<IEnumerable<(SchemaObjectKey, SchemaObjectKey)>> ReadEdgesAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Edges, connection);
        var edges = await command.ReadAllAsync(
            row => (From: Resolve(row.GetFieldValue<uint>(0), row.GetFieldValue<uint>(1), row.GetInt32(2)),
                To: Resolve(row.GetFieldValue<uint>(3), row.GetFieldValue<uint>(4), row.GetInt32(5))),
            cancellationToken);
        return edges.Where(edge => edge is { From: not null, To: not null }).Select(edge => (edge.From!.Value, edge.To!.Value));
    }

    // The body of a function that was not bound when it was written is what its author wrote, and no business of ours.
    private static bool IsSource(SchemaObjectKind kind, string fact) => kind == SchemaObjectKind.Function && fact.Contains("\nAS $", StringComparison.Ordinal);

    // Columns of views have no entry of their own: the view answers for them.
    private SchemaObjectKey? Resolve(uint catalogue, uint id, int part) =>
        _addresses.TryGetValue($"{catalogue}/{id}/{part}", out var exact) ? exact
        : _addresses.TryGetValue($"{catalogue}/{id}/0", out var whole) ? whole
        : null;

    private static IEnumerable<(SchemaObjectKey, SchemaObjectKey)> Parents(IEnumerable<SchemaObject> objects) =>
        from item in objects where item.Parent is not null select (item.Key, item.Parent!.Value);

    private static string Sql(string name) => EmbeddedSql.Read($"Schema.Drift.Catalogue.{name}");
}
