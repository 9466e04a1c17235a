using System.Text.Json;

namespace Elevate.Persistence.Schema.Drift;

/// <summary>One object that is not as the migrations make it. What goes with a missing or an unexpected table is not told apart from it.</summary>
/// <param name="Change">In which way it differs.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name as SQL writes it.</param>
/// <param name="Expected">Its definition as the migrations make it, JSON; null where they make none.</param>
/// <param name="Found">Its definition in the database, JSON; null where there is none.</param>
public sealed record SchemaDifference(SchemaChange Change, SchemaObjectKind Kind, string Name, string? Expected, string? Found)
{
    private const int MaximumDetail = 120;

    internal SchemaObjectKey Key => new(Kind, Name);

    /// <summary>In one line, with what has changed where that is short.</summary>
    public override string ToString()
    {
        var changes = Expected is null || Found is null ? "" : string.Join("; ", Changes(Facts(Expected), Facts(Found)));
        return $"{Change.ToString().ToLowerInvariant(),-10}  {Spaced(Kind)} {Name}{(changes.Length is > 0 and <= MaximumDetail ? $" ({changes})" : "")}";
    }

    private static IEnumerable<string> Changes(Dictionary<string, string> expected, Dictionary<string, string> found) =>
        from fact in expected.Keys.Union(found.Keys)
        let should = expected.GetValueOrDefault(fact)
        let actual = found.GetValueOrDefault(fact)
        where should != actual
        select $"{fact.Replace('_', ' ')}: {actual ?? "none"}, not {should ?? "none"}";

    private static Dictionary<string, string> Facts(string definition) => JsonSerializer.Deserialize<Dictionary<string, string>>(definition)!;

    private static string Spaced(SchemaObjectKind kind) => kind switch
    {
        SchemaObjectKind.MaterializedView => "materialized view",
        SchemaObjectKind.DefaultPrivilege => "default privilege",
        _ => kind.ToString().ToLowerInvariant()
    };
}

/// <summary>In which way an object differs.</summary>
public enum SchemaChange
{
    /// <summary>The migrations make it, and it is not there.</summary>
    Missing,

    /// <summary>It is there, and no migration makes it.</summary>
    Unexpected,

    /// <summary>It is there, but not as the migrations make it.</summary>
    Changed
}
