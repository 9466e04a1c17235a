namespace Elevate.Persistence.Schema.Drift;

/// <summary>One object that is not as the migrations make it. What goes with a missing or an unexpected table is not told apart from it.</summary>
/// <param name="Change">In which way it differs.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name as SQL writes it.</param>
/// <param name="Expected">Its definition as the migrations make it, JSON; null where they make none.</param>
/// <param name="Found">Its definition in the database, JSON; null where there is none.</param>
public sealed record SchemaDifference(SchemaChange Change, SchemaObjectKind Kind, string Name, string? Expected, string? Found)
{
    internal SchemaObjectKey Key => new(Kind, Name);

    /// <summary>In one line.</summary>
    public override string ToString() => $"{Change.ToString().ToLowerInvariant(),-10}  {Spaced(Kind)} {Name}";

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
