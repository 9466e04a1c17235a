using System.Globalization;
using System.Text.Json.Nodes;

namespace Snapshooter;

/// <summary>A path into a JSON document, with wildcards.</summary>
internal sealed class FieldPath
{
    public const string AnyDepth = "**.";

    private const string AnyElement = "*";

    private readonly bool _anyDepth;
    private readonly string[] _steps;

    private FieldPath(bool anyDepth, string[] steps) => (_anyDepth, _steps) = (anyDepth, steps);

    public static FieldPath Parse(string path)
    {
        var anyDepth = path.StartsWith(AnyDepth, StringComparison.Ordinal);
        var steps = (anyDepth ? path[AnyDepth.Length..] : path).Replace("[", ".[", StringComparison.Ordinal).TrimStart('.').Split('.');
        return steps.All(step => step.Length > 0 && step.StartsWith('[') == step.EndsWith(']'))
            ? new FieldPath(anyDepth, steps)
            : throw new FormatException($"`{path}` is not a field path such as `user.tags[*].id`.");
    }

    /// <summary>Replaces what the path points at; returns how much that was.</summary>
    public int Blank(JsonNode? root) =>
        (_anyDepth ? Descendants(root) : [root]).Sum(start => Parents(start).Sum(parent => BlankIn(parent, _steps[^1])));

    private IEnumerable<JsonNode?> Parents(JsonNode? start) =>
        _steps.SkipLast(1).Aggregate((IEnumerable<JsonNode?>)[start], (nodes, step) => nodes.SelectMany(node => Children(node, step)));

    private static IEnumerable<JsonNode?> Children(JsonNode? node, string step) => node switch
    {
        JsonObject fields when fields.TryGetPropertyValue(step, out var value) => [value],
        JsonArray list => Indices(list, step).Select(index => list[index]),
        _ => [],
    };

    private static int BlankIn(JsonNode? parent, string step)
    {
        switch (parent)
        {
            case JsonObject fields when fields.ContainsKey(step):
                fields[step] = null;
                return 1;
            case JsonArray list:
                var indices = Indices(list, step).ToList();
                foreach (var index in indices) list[index] = null;
                return indices.Count;
            default:
                return 0;
        }
    }

    private static IEnumerable<int> Indices(JsonArray list, string step)
    {
        if (!step.StartsWith('[')) return [];
        if (step[1..^1] == AnyElement) return Enumerable.Range(0, list.Count);
        return int.TryParse(step[1..^1], CultureInfo.InvariantCulture, out var index) && index >= 0 && index < list.Count ? [index] : [];
    }

    private static IEnumerable<JsonNode?> Descendants(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Descendants(field.Value)).Prepend(fields).ToList(),
        JsonArray list => list.SelectMany(Descendants).Prepend(list).ToList(),
        _ => [],
    };
}
