using Elevate.Persistence.Connections;
using Npgsql;

namespace Elevate.Persistence.Schema.Lint;

/// <summary>How many rows the tables have, about.</summary>
internal sealed class TableSizes
{
    private readonly IReadOnlyDictionary<string, long?> _rows;
    private readonly long _threshold;

    private TableSizes(IReadOnlyDictionary<string, long?> rows, long threshold) => (_rows, _threshold) = (rows, threshold);

    /// <summary>Where nothing is known, everything may be large.</summary>
    public static TableSizes Unknown { get; } = new(new Dictionary<string, long?>(), 0);

    /// <summary>As the planner estimates it; null for a table that was never analyzed.</summary>
    public static async Task<TableSizes> ReadAsync(NpgsqlDataSource dataSource, long threshold, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("""
            SELECT relname, CASE
                WHEN pg_relation_size(oid) = 0 THEN 0
                WHEN reltuples >= 0 AND relpages > 0
                    THEN ceil(reltuples / relpages * (pg_relation_size(oid) / current_setting('block_size')::integer))::bigint END
            FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'm')
            """);
        var rows = await command.ReadAllAsync(row => (Name: row.GetString(0), Rows: row.IsDBNull(1) ? null : (long?)row.GetInt64(1)), cancellationToken);
        return new TableSizes(rows.ToDictionary(row => row.Name, row => row.Rows), threshold);
    }

    /// <summary>Whether it takes long to go through a table.</summary>
    public bool IsLarge(string table) => _rows.GetValueOrDefault(table) is not { } rows || rows >= _threshold;
}
