namespace Elevate.Persistence.Schema.Drift;

/// <summary>What cannot be there without what else.</summary>
internal sealed class DependencyGraph
{
    private readonly ILookup<SchemaObjectKey, SchemaObjectKey> _dependencies;
    private readonly ILookup<SchemaObjectKey, SchemaObjectKey> _dependents;

    /// <param name="edges">Who depends, and on what.</param>
    public DependencyGraph(IReadOnlyCollection<(SchemaObjectKey From, SchemaObjectKey To)> edges)
    {
        var distinct = edges.Where(edge => edge.From != edge.To).Distinct().ToList();
        _dependencies = distinct.ToLookup(edge => edge.From, edge => edge.To);
        _dependents = distinct.ToLookup(edge => edge.To, edge => edge.From);
    }

    public IEnumerable<SchemaObjectKey> DependenciesOf(SchemaObjectKey key) => _dependencies[key];

    public IEnumerable<SchemaObjectKey> DependentsOf(SchemaObjectKey key) => _dependents[key];

    /// <summary>Everything that the given ones need, directly or not, and they themselves.</summary>
    public HashSet<SchemaObjectKey> Needs(IEnumerable<SchemaObjectKey> keys)
    {
        var needs = new HashSet<SchemaObjectKey>();
        var open = new Stack<SchemaObjectKey>(keys);
        while (open.TryPop(out var key))
        {
            if (!needs.Add(key)) continue;
            foreach (var dependency in DependenciesOf(key)) open.Push(dependency);
        }
        return needs;
    }

    /// <summary>The given ones so that each comes behind what it depends on, and otherwise by kind and name.</summary>
    /// <param name="keys">What to order.</param>
    /// <param name="carrier">With which other object one is made; itself where it is made alone.</param>
    public IReadOnlyList<SchemaObjectKey> Order(IReadOnlySet<SchemaObjectKey> keys, Func<SchemaObjectKey, SchemaObjectKey> carrier)
    {
        var carried = _dependencies.Select(group => group.Key).Where(key => carrier(key) != key).ToLookup(carrier);
        var ordered = new List<SchemaObjectKey>();
        var seen = new HashSet<SchemaObjectKey>();
        foreach (var key in Sorted(keys)) Visit(key);
        return ordered;

        void Visit(SchemaObjectKey key)
        {
            if (!seen.Add(key)) return;
            foreach (var dependency in Sorted(carried[key].Append(key).SelectMany(DependenciesOf).Select(carrier).Where(other => other != key))) Visit(dependency);
            if (keys.Contains(key)) ordered.Add(key);
        }
    }

    private static IEnumerable<SchemaObjectKey> Sorted(IEnumerable<SchemaObjectKey> keys) =>
        keys.Distinct().OrderBy(key => key.Kind).ThenBy(key => key.Name, StringComparer.Ordinal);
}
