namespace Elevate.Persistence.Schema.Drift;

/// <summary>A database's catalogue against the one that it should have.</summary>
/// <param name="expected">As the migrations make it.</param>
/// <param name="live">As it is.</param>
internal sealed class SchemaComparison(SchemaCatalogue expected, SchemaCatalogue live)
{
    public SchemaCatalogue Expected => expected;

    public SchemaCatalogue Live => live;

    /// <summary>Every difference, parts of missing and unexpected tables too.</summary>
    public IReadOnlyList<SchemaDifference> All { get; } =
    [
        .. from item in expected.Objects
           let found = live.Find(item.Key)
           where found?.Definition != item.Definition
           select new SchemaDifference(found is null ? SchemaChange.Missing : SchemaChange.Changed, item.Key.Kind, item.Name, item.Definition, found?.Definition),

        // An extension more is the server's business, such as what its statistics come from.
        .. from item in live.Objects
           where item.Key.Kind != SchemaObjectKind.Extension && !expected.Contains(item.Key)
           select new SchemaDifference(SchemaChange.Unexpected, item.Key.Kind, item.Name, null, item.Definition)
    ];

    /// <summary>The differences that are not just part of another one.</summary>
    public IReadOnlyList<SchemaDifference> Roots =>
    [
        .. All.Where(difference => difference.Change == SchemaChange.Changed || !IsPartOfAnother(difference))
            .OrderBy(difference => difference.Kind).ThenBy(difference => difference.Name, StringComparer.Ordinal)
    ];

    private bool IsPartOfAnother(SchemaDifference difference)
    {
        var (there, other) = difference.Change == SchemaChange.Missing ? (expected, live) : (live, expected);
        return there.Ancestors(difference.Key).Any(ancestor => there.Contains(ancestor) && !other.Contains(ancestor));
    }
}
