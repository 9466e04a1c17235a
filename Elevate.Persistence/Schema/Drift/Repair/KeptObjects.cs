namespace Elevate.Persistence.Schema.Drift.Repair;

/// <summary>What stays in a database although no migration makes it: what holds data, its parts, and what it needs.</summary>
internal sealed class KeptObjects
{
    private readonly SchemaComparison _comparison;
    private readonly HashSet<SchemaObjectKey> _kept = [];
    private readonly HashSet<SchemaObjectKey> _columns = [];
    private readonly List<WithheldChange> _withheld = [];

    public KeptObjects(SchemaComparison comparison, bool acceptDataLoss)
    {
        _comparison = comparison;
        if (acceptDataLoss) return;
        foreach (var difference in comparison.Roots)
        {
            if (difference.Change == SchemaChange.Unexpected) Keep(comparison.Live.ByKey[difference.Key]);
            else if (difference is { Change: SchemaChange.Changed, Kind: SchemaObjectKind.Column }) KeepValues(difference.Key);
        }
        KeepWhatIsNeeded();
    }

    public IReadOnlyList<WithheldChange> Withheld => _withheld;

    public bool Contains(SchemaObjectKey key) => _kept.Contains(key) || _comparison.Live.Ancestors(key).Any(_kept.Contains);

    /// <summary>Whether the change of a column's values is left to a person.</summary>
    public bool IsWithheld(SchemaObjectKey column) => _columns.Contains(column);

    public ColumnChange ColumnChange(SchemaObject live, SchemaObject expected) =>
        new(live, expected, type => _comparison.Live.Contains(new(SchemaObjectKind.Enum, type)) || _comparison.Expected.Contains(new(SchemaObjectKind.Enum, type)));

    private void Keep(SchemaObject item)
    {
        var reason = item.Key.Kind switch
        {
            SchemaObjectKind.Table => $"No migration makes the table {item.Name}. To drop it would destroy its rows:",
            SchemaObjectKind.Column when item["generated"] is null => $"No migration makes the column {item.Name}. To drop it would destroy its values:",
            _ => null
        };
        if (reason is null) return;
        _kept.Add(item.Key);
        _withheld.Add(new WithheldChange(reason, [DropSql.Of(item)]));
    }

    private void KeepValues(SchemaObjectKey key)
    {
        var (live, expected) = (_comparison.Live.ByKey[key], _comparison.Expected.ByKey[key]);
        var change = ColumnChange(live, expected);
        if (change.Loss is null) return;
        _columns.Add(key);
        var statements = change.IsAnew ? [DropSql.Of(live), .. new CreateSql(_comparison.Expected).Of(expected)] : change.Statements(withType: true);
        _withheld.Add(new WithheldChange($"The column {key.Name} is another one, and {change.Loss}:", [.. statements]));
    }

    private void KeepWhatIsNeeded()
    {
        var holders = _comparison.Live.Objects.Select(item => item.Key).Where(key => Contains(key) || _columns.Contains(key));
        foreach (var key in _comparison.Live.Dependencies.Needs(holders).Where(key => !_comparison.Expected.Contains(key) && !Contains(key)).ToList())
        {
            if (key.Kind == SchemaObjectKind.Extension) continue;
            _kept.Add(key);
            _withheld.Add(new WithheldChange($"No migration makes {key.Name}, and something above needs it:", [DropSql.Of(_comparison.Live.ByKey[key])]));
        }
    }
}
