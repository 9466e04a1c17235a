using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Snapshooter;

/// <summary>How a value looks in a snapshot.</summary>
internal static class SnapshotText
{
    private static readonly JsonSerializerOptions _options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        IncludeFields = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Of(object? value) => Normalize(value as string ?? JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object), _options));

    /// <summary>Neither the line ends of the machine nor one at the end of the file matter.</summary>
    public static string Normalize(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');

    /// <summary>The text with the ignored fields blanked.</summary>
    /// <exception cref="FormatException">There are fields to ignore, and the text is not JSON.</exception>
    public static string Comparable(string text, IReadOnlyList<FieldPath> ignored)
    {
        if (ignored.Count == 0) return text;
        try
        {
            var node = JsonNode.Parse(text);
            foreach (var path in ignored) path.Blank(node);
            return Normalize(node?.ToJsonString(_options) ?? "null");
        }
        catch (JsonException error)
        {
            throw new FormatException("Fields can be ignored in JSON only, and the snapshot is not JSON.", error);
        }
    }
}
