namespace Elevate.Persistence.Schema.Drift.Repair;

/// <summary>Puts what a plan decided into an order that works: away with what is in the way, dependents first; then everything as it should be.</summary>
internal sealed class RepairOrder(
    SchemaComparison comparison, IReadOnlySet<SchemaObjectKey> dropped, IReadOnlyDictionary<SchemaObjectKey, SchemaObject> created,
    IReadOnlyDictionary<SchemaObjectKey, IReadOnlyList<string>> altered, IReadOnlySet<SchemaObjectKey> replacedTypes)
{
    private readonly SchemaCatalogue _expected = comparison.Expected;
    private readonly SchemaCatalogue _live = comparison.Live;
    private readonly CreateSql _create = new(comparison.Expected);

    public IReadOnlyList<string> Statements() => [.. Drops(early: true), .. Changes(), .. Refreshes(), .. Owners(), .. Drops(early: false)];

    // Columns leave a type or a sequence before it goes.
    private IEnumerable<string> Drops(bool early) =>
        from key in _live.Dependencies.Order(dropped, WithWhichItGoes).Reverse()
        where early == (key.Kind is not (SchemaObjectKind.Enum or SchemaObjectKind.Sequence) || created.ContainsKey(key)) && WithWhichItGoes(key) == key
        select DropSql.Of(_live.ByKey[key]);

    // Keys between two tables stand in the way of either.
    private SchemaObjectKey WithWhichItGoes(SchemaObjectKey key) =>
        key.Kind == SchemaObjectKind.Constraint ? key : _live.Ancestors(key).Where(dropped.Contains).Cast<SchemaObjectKey?>().LastOrDefault() ?? key;

    private IEnumerable<string> Changes()
    {
        var keys = created.Keys.Concat(altered.Keys).Concat(Privileges().Select(item => item.Key))
            .Where(key => Carrier(key) == key && !IsMoot(key)).ToHashSet();
        return _expected.Dependencies.Order(keys, Carrier)
            .SelectMany(key => created.TryGetValue(key, out var item) || (!altered.ContainsKey(key) && _expected.ByKey.TryGetValue(key, out item)) ? Create(item) : altered[key])
            .Concat(Revocations());
    }

    private IEnumerable<string> Create(SchemaObject item) =>
        item.Key.Kind == SchemaObjectKind.Constraint && item["lazy"] is not null && _live.Contains(item.Parent!.Value)
            ? [CreateSql.Constraint(item, validates: false)]
            : _create.Of(item);

    // A table is made with its columns, a column with its default.
    private SchemaObjectKey Carrier(SchemaObjectKey key) =>
        key.Kind is SchemaObjectKind.Column or SchemaObjectKind.Default && _expected.Find(key)?.Parent is { } parent && created.ContainsKey(parent)
            ? Carrier(parent)
            : key;

    // Nobody needs to be told what everybody may do with something new, nor that what is gone is nobody's.
    private bool IsMoot(SchemaObjectKey key) => key.Kind == SchemaObjectKind.Grant
        && (_expected.Find(key) is { } grant ? IsGivenToAll(grant) && IsNew(grant.Parent) : _live.Find(key)?.Parent is { } parent && dropped.Contains(parent));

    private IEnumerable<SchemaObject> Privileges() => _expected.Objects.Where(item => item.Key.Kind == SchemaObjectKind.Grant && IsNew(item.Parent));

    private IEnumerable<string> Revocations() =>
        from key in created.Keys.Concat(replacedTypes)
        where key.Kind is SchemaObjectKind.Function or SchemaObjectKind.Enum
        let privilege = key.Kind == SchemaObjectKind.Function ? $"EXECUTE ON ROUTINE {key.Name}" : $"USAGE ON TYPE {key.Name}"
        where _expected.Contains(key) && !_expected.Contains(new(SchemaObjectKind.Grant, $"{privilege} TO PUBLIC"))
        select $"REVOKE {privilege} FROM PUBLIC";

    private bool IsNew(SchemaObjectKey? key) => key is { } parent && (created.ContainsKey(parent) || replacedTypes.Contains(parent));

    private static bool IsGivenToAll(SchemaObject grant) =>
        grant.Identifier == "PUBLIC" && grant.Parent is { Kind: SchemaObjectKind.Function or SchemaObjectKind.Enum };

    private IEnumerable<string> Refreshes() =>
        from key in _expected.Dependencies.Order(created.Keys.Where(key => key.Kind == SchemaObjectKind.MaterializedView).ToHashSet(), key => key)
        select $"REFRESH MATERIALIZED VIEW {key.Name}";

    private IEnumerable<string> Owners() =>
        from sequence in _expected.Objects
        where sequence.Key.Kind == SchemaObjectKind.Sequence && (_live.Find(sequence.Key)?["owned_by"] ?? "NONE") != sequence["owned_by"]
        select $"ALTER SEQUENCE {sequence.Name} OWNED BY {sequence["owned_by"]}";
}
