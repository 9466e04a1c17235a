using System.Text.Json;
using System.Text.RegularExpressions;

namespace HotChocolate.Tests.Recorded;

/// <summary>
/// Compares JSON with what was recorded. Numbers have to be written alike. The order of keys counts below <c>data</c> only (spec §7.2.2), the order
/// of list items everywhere but where introspection lists types and directives. A recorded <c>"&lt;any&gt;"</c> matches everything.
/// </summary>
internal static partial class JsonDifference
{
    private const string Any = "<any>";

    public static IEnumerable<string> Find(JsonElement expected, JsonElement actual) => Find(expected, actual, "", inData: false);

    private static IEnumerable<string> Find(JsonElement expected, JsonElement actual, string path, bool inData)
    {
        if (expected.ValueKind == JsonValueKind.String && expected.GetString() == Any) return [];
        if (expected.ValueKind == JsonValueKind.Object && actual.ValueKind == JsonValueKind.Object) return FindInObjects(expected, actual, path, inData);
        if (expected.ValueKind == JsonValueKind.Array && actual.ValueKind == JsonValueKind.Array) return FindInLists(expected, actual, path, inData);
        return IsSame(expected, actual) ? [] : [$"{path}: {Show(actual)}, expected {Show(expected)}"];
    }

    private static IEnumerable<string> FindInObjects(JsonElement expected, JsonElement actual, string path, bool inData)
    {
        foreach (var property in expected.EnumerateObject())
        {
            if (!actual.TryGetProperty(property.Name, out var value))
            {
                yield return $"{path}/{property.Name}: missing, expected {Show(property.Value)}";
                continue;
            }
            var startsData = property.Name == "data" && path is "" or "/payload";
            foreach (var difference in Find(property.Value, value, $"{path}/{property.Name}", inData || startsData)) yield return difference;
        }

        foreach (var property in actual.EnumerateObject())
            if (!expected.TryGetProperty(property.Name, out _)) yield return $"{path}/{property.Name}: not expected: {Show(property.Value)}";

        var (wanted, got) = (Names(expected), Names(actual));
        if (inData && !wanted.SequenceEqual(got) && wanted.Order().SequenceEqual(got.Order()))
            yield return $"{path}: the order of fields is {string.Join(", ", got)}, expected {string.Join(", ", wanted)}";
    }

    private static IEnumerable<string> FindInLists(JsonElement expected, JsonElement actual, string path, bool inData)
    {
        var (wanted, got) = (expected.EnumerateArray().ToArray(), actual.EnumerateArray().ToArray());
        if (Unordered().IsMatch(path)) (wanted, got) = (Sort(wanted), Sort(got));
        if (wanted.Length != got.Length) yield return $"{path}: {got.Length} items, expected {wanted.Length}: {Show(actual)}";
        foreach (var (index, (item, other)) in wanted.Zip(got).Index())
            foreach (var difference in Find(item, other, $"{path}/{index}", inData)) yield return difference;
    }

    private static bool IsSame(JsonElement expected, JsonElement actual)
        => expected.ValueKind == actual.ValueKind && expected.ValueKind switch
        {
            JsonValueKind.String => expected.GetString() == actual.GetString(),
            JsonValueKind.Number => expected.GetRawText() == actual.GetRawText(),
            _ => true
        };

    private static string[] Names(JsonElement value) => [.. value.EnumerateObject().Select(p => p.Name)];

    private static JsonElement[] Sort(JsonElement[] items)
        => [.. items.OrderBy(i => i.ValueKind == JsonValueKind.Object && i.TryGetProperty("name", out var name) ? name.GetString() : i.GetRawText(), StringComparer.Ordinal)];

    private static string Show(JsonElement value) => value.GetRawText() is { Length: > 400 } text ? text[..400] + "…" : value.GetRawText();

    [GeneratedRegex("/(__schema/(types|directives)|possibleTypes)$")]
    private static partial Regex Unordered();
}
