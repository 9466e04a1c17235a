namespace Elevate.Persistence.Schema.Drift;

/// <summary>Which object of a schema is meant.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name as SQL writes it; what belongs to a table follows the table's name and a dot.</param>
public readonly record struct SchemaObjectKey(SchemaObjectKind Kind, string Name);
