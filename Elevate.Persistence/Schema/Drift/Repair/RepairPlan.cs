namespace Elevate.Persistence.Schema.Drift.Repair;

/// <summary>
/// Decides what has to be done to each object so that a database becomes what it should be. What has to go for a moment takes with it what depends
/// on it, and all of that comes back as it should be.
/// </summary>
internal sealed class RepairPlan
{
    private readonly SchemaComparison _comparison;
    private readonly SchemaCatalogue _expected;
    private readonly SchemaCatalogue _live;
    private readonly KeptObjects _kept;
    private readonly HashSet<SchemaObjectKey> _dropped = [];
    private readonly HashSet<SchemaObjectKey> _replacedTypes = [];
    private readonly Dictionary<SchemaObjectKey, SchemaObject> _created = [];
    private readonly Dictionary<SchemaObjectKey, IReadOnlyList<string>> _altered = [];
    private readonly List<RepairStep> _before = [];
    private readonly List<RepairStep> _validations = [];
    private readonly List<RepairStep> _builds = [];

    private RepairPlan(SchemaComparison comparison, KeptObjects kept)
    {
        (_comparison, _kept) = (comparison, kept);
        (_expected, _live) = (comparison.Expected, comparison.Live);
    }

    /// <summary>The SQL for a comparison.</summary>
    /// <param name="comparison">What differs.</param>
    /// <param name="acceptDataLoss">True does what destroys data as well; false only shows it.</param>
    public static RepairScript Make(SchemaComparison comparison, bool acceptDataLoss)
    {
        var kept = new KeptObjects(comparison, acceptDataLoss);
        var plan = new RepairPlan(comparison, kept);
        plan.Decide();
        var order = new RepairOrder(comparison, plan._dropped, plan._created, plan._altered, plan._replacedTypes);
        var transaction = order.Statements();
        return new RepairScript(
            [.. plan._before, .. transaction.Count > 0 ? [new RepairStep(transaction, IsTransaction: true)] : Array.Empty<RepairStep>(), .. plan._validations, .. plan._builds],
            kept.Withheld);
    }

    private void Decide()
    {
        foreach (var difference in _comparison.All.Where(difference => difference.Kind != SchemaObjectKind.Index || difference.Change == SchemaChange.Unexpected))
        {
            switch (difference.Change)
            {
                case SchemaChange.Missing:
                    Create(_expected.ByKey[difference.Key]);
                    break;
                case SchemaChange.Unexpected when !_kept.Contains(difference.Key):
                    Remove(_live.ByKey[difference.Key]);
                    break;
                case SchemaChange.Changed:
                    Change(_live.ByKey[difference.Key], _expected.ByKey[difference.Key]);
                    break;
            }
        }
        foreach (var difference in _comparison.All.Where(difference => difference.Kind == SchemaObjectKind.Index && difference.Change != SchemaChange.Unexpected))
            BuildIndex(_expected.ByKey[difference.Key], difference.Change);
    }

    private void Create(SchemaObject item)
    {
        _created[item.Key] = item;
        if (item.Key.Kind != SchemaObjectKind.Constraint || item["lazy"] is null || item["validated"] is null || !_live.Contains(item.Parent!.Value)) return;
        _validations.Add(RepairStep.Alone($"ALTER TABLE {item.Table} VALIDATE CONSTRAINT {item.Identifier}"));
    }

    private void Remove(SchemaObject item)
    {
        if (item.Key.Kind is SchemaObjectKind.Grant or SchemaObjectKind.DefaultPrivilege) _altered[item.Key] = [item["revoke"]!];

        // Parts go with the whole; keys between two tables that go would stand in the way of either.
        else if (item["definition"]?.StartsWith("FOREIGN KEY", StringComparison.Ordinal) == true || _live.Ancestors(item.Key).All(_expected.Contains)) Rebuild(item.Key);
    }

    private void Change(SchemaObject live, SchemaObject expected)
    {
        switch (expected.Key.Kind)
        {
            case SchemaObjectKind.Enum:
                ChangeEnum(new EnumChange(live, expected), expected);
                break;
            case SchemaObjectKind.Column:
                ChangeColumn(live, expected);
                break;
            case SchemaObjectKind.Sequence when live["options"] == expected["options"]:
                break;
            case SchemaObjectKind.Sequence:
                _altered[expected.Key] = [$"ALTER SEQUENCE {expected.Name} {expected["options"]}"];
                break;
            case SchemaObjectKind.Table:
                _altered[expected.Key] = [.. CreateSql.TableState(expected, live)];
                break;
            case SchemaObjectKind.Function when live["signature"] == expected["signature"]:
            case SchemaObjectKind.Default:
                _altered[expected.Key] = [.. new CreateSql(_expected).Of(expected)];
                break;
            case SchemaObjectKind.Constraint when live["definition"] == expected["definition"] && live["validated"] is null:
                _validations.Add(RepairStep.Alone($"ALTER TABLE {expected.Table} VALIDATE CONSTRAINT {expected.Identifier}"));
                break;
            case SchemaObjectKind.Trigger or SchemaObjectKind.Rule when live["definition"] == expected["definition"]:
                _altered[expected.Key] = [CreateSql.State(expected)];
                break;
            case SchemaObjectKind.Grant or SchemaObjectKind.DefaultPrivilege:
                _altered[expected.Key] = expected["grantable"] is null
                    ? [live["revoke"]!.Replace("REVOKE ", "REVOKE GRANT OPTION FOR ", StringComparison.Ordinal)]
                    : [.. new CreateSql(_expected).Of(expected)];
                break;
            default:
                Rebuild(expected.Key);
                break;
        }
    }

    private void ChangeEnum(EnumChange change, SchemaObject expected)
    {
        if (change.IsAddition)
        {
            _before.AddRange(change.Additions().Select(RepairStep.Alone));
            return;
        }
        if (change.IsRenaming)
        {
            _altered[expected.Key] = [.. change.Renamings()];
            return;
        }
        var columns = _live.Dependencies.DependentsOf(expected.Key)
            .Where(key => key.Kind == SchemaObjectKind.Column && _live.ByKey[key]["generated"] is null).Select(key => _live.ByKey[key]).ToList();
        _replacedTypes.Add(expected.Key);
        _altered[expected.Key] = [.. change.Replacement(new CreateSql(_expected).Of(expected), columns)];
        foreach (var column in columns) RebuildDependents(column.Key);
        RebuildDependents(expected.Key);
    }

    private void ChangeColumn(SchemaObject live, SchemaObject expected)
    {
        var change = _kept.ColumnChange(live, expected);
        var isWithheld = _kept.IsWithheld(expected.Key);
        if (change.IsAnew)
        {
            if (!isWithheld) Rebuild(expected.Key);
            return;
        }
        if (change.IsRetyped && !isWithheld)
        {
            foreach (var dependent in _live.Dependencies.DependentsOf(expected.Key))
            {
                // Of these the server makes new ones by itself.
                if (dependent.Kind is SchemaObjectKind.Index or SchemaObjectKind.Constraint or SchemaObjectKind.Statistics && !change.IsConverted) continue;
                RebuildDependent(dependent, expected.Key.Kind);
            }
        }
        _altered[expected.Key] = [.. change.Statements(!isWithheld)];
    }

    // Beside those who write, unless something else waits for it: the new one is there before the old one goes.
    private void BuildIndex(SchemaObject index, SchemaChange change)
    {
        if (_created.ContainsKey(index.Key)) return;
        var isAlone = index.Parent!.Value.Kind == SchemaObjectKind.Table && _live.Contains(index.Parent.Value) && index["partitioned"] is null
            && !_expected.Dependencies.DependentsOf(index.Key).Any() && !_live.Dependencies.DependentsOf(index.Key).Any();
        var name = change == SchemaChange.Missing ? index.Identifier : SqlName.With("_new", index.Identifier);
        if (isAlone)
        {
            var place = index["definition"]!.IndexOf($" {index.Identifier} ON ", StringComparison.Ordinal);
            _builds.Add(RepairStep.Alone($"{index["definition"]![..place]} CONCURRENTLY {name}{index["definition"]![(place + 1 + index.Identifier.Length)..]}"));
            if (change == SchemaChange.Changed)
                _builds.Add(new RepairStep([$"DROP INDEX {index.Name}", $"ALTER INDEX {name} RENAME TO {index.Identifier}"], IsTransaction: true));
        }
        else if (change == SchemaChange.Missing) Create(index);
        else Rebuild(index.Key);
    }

    private void Rebuild(SchemaObjectKey key)
    {
        if (!_dropped.Add(key)) return;
        var back = _expected.Find(key) ?? (_kept.Contains(key) ? _live.ByKey[key] : null);
        if (back is not null) Create(back);
        RebuildDependents(key);
    }

    private void RebuildDependents(SchemaObjectKey key)
    {
        foreach (var dependent in _live.Dependencies.DependentsOf(key)) RebuildDependent(dependent, key.Kind);
    }

    private void RebuildDependent(SchemaObjectKey key, SchemaObjectKind cause)
    {
        // Privileges are given again to what comes back; sequences go with what owns them. A column stays with its values, unless they can be made anew
        // or its table goes.
        if (key.Kind is SchemaObjectKind.Grant or SchemaObjectKind.Sequence or SchemaObjectKind.Table) return;
        if (key.Kind == SchemaObjectKind.Column && cause != SchemaObjectKind.Table && _live.ByKey[key]["generated"] is null) return;
        Rebuild(key);
    }
}
