using Elevate.Persistence.Connections;

namespace Elevate.Persistence.Schema.Drift.Repair;

/// <summary>How an enumerated type becomes another one of the same name.</summary>
/// <param name="live">As it is.</param>
/// <param name="expected">As it should be.</param>
internal sealed class EnumChange(SchemaObject live, SchemaObject expected)
{
    private readonly IReadOnlyList<string> _live = CreateSql.Labels(live);
    private readonly IReadOnlyList<string> _expected = CreateSql.Labels(expected);

    /// <summary>Only labels have to be added, which needs no new type.</summary>
    public bool IsAddition => _expected.Where(label => _live.Contains(label)).SequenceEqual(_live);

    /// <summary>Only labels have to be called something else, which values follow.</summary>
    public bool IsRenaming => _expected.Count == _live.Count
        && _expected.Zip(_live).All(pair => pair.First == pair.Second || (!_live.Contains(pair.First) && !_expected.Contains(pair.Second)));

    /// <summary>Renames labels.</summary>
    public IEnumerable<string> Renamings() =>
        from pair in _expected.Zip(_live)
        where pair.First != pair.Second
        select $"ALTER TYPE {expected.Name} RENAME VALUE {Quote.Literal(pair.Second)} TO {Quote.Literal(pair.First)}";

    /// <summary>Adds labels, each a step of its own: what a transaction adds it cannot use.</summary>
    public IEnumerable<string> Additions()
    {
        for (var index = 0; index < _expected.Count; index++)
        {
            if (_live.Contains(_expected[index])) continue;
            var place = index > 0 ? $" AFTER {Quote.Literal(_expected[index - 1])}"
                : _live.Count > 0 ? $" BEFORE {Quote.Literal(_live[0])}" : "";
            yield return $"ALTER TYPE {expected.Name} ADD VALUE {Quote.Literal(_expected[index])}{place}";
        }
    }

    /// <summary>Makes the type anew and moves columns to it; a value that it does not have any more stops it.</summary>
    /// <param name="create">Makes it.</param>
    /// <param name="columns">Columns that have it in the database, or arrays of it.</param>
    public IEnumerable<string> Replacement(IEnumerable<string> create, IEnumerable<SchemaObject> columns)
    {
        var before = SqlName.With("_before", live.Identifier);
        yield return $"ALTER TYPE {live.Name} RENAME TO {before}";
        foreach (var statement in create) yield return statement;
        foreach (var column in columns)
        {
            var array = column["type"]!.EndsWith("[]", StringComparison.Ordinal) ? "[]" : "";
            yield return $"ALTER TABLE {column.Table} ALTER COLUMN {column.Identifier} TYPE {live.Name}{array} USING {column.Identifier}::text{array}::{live.Name}{array}";
        }
        yield return $"DROP TYPE {before}";
    }
}
