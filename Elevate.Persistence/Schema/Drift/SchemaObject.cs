using System.Text.Encodings.Web;
using System.Text.Json;

namespace Elevate.Persistence.Schema.Drift;

/// <summary>One object of a schema. Two are the same where <see cref="Definition"/> is.</summary>
/// <param name="Key">Which it is.</param>
/// <param name="Identifier">Its name without the table's, as SQL writes it.</param>
/// <param name="Parent">What it is a part of and goes with; null where it stands alone.</param>
/// <param name="Facts">Everything about it that counts, by name.</param>
internal sealed record SchemaObject(SchemaObjectKey Key, string Identifier, SchemaObjectKey? Parent, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>The facts as JSON, in the order of their names.</summary>
    public string Definition { get; } = JsonSerializer.Serialize(
        new SortedDictionary<string, string>(Facts.ToDictionary(), StringComparer.Ordinal), JsonOptions);

    // Made for people to read, and never put into a page.
    private static readonly JsonSerializerOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => Key.Name;

    /// <summary>The table or view that it belongs to.</summary>
    public string Table => Parent!.Value.Name;

    /// <summary>A fact; null where it does not hold.</summary>
    public string? this[string fact] => Facts.GetValueOrDefault(fact);
}
