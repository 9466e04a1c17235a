using System.Text.Json;
using System.Text.Json.Nodes;

namespace HotChocolate.Tests.Validation;

/// <summary>The recorded requests that carry a document, and what was answered.</summary>
public static class RecordedDocuments
{
    private static readonly Dictionary<string, Exchange> s_exchanges = Load();

    public static IEnumerable<string> Names => s_exchanges.Keys;

    public static Exchange Get(string name) => s_exchanges[name];

    private static Dictionary<string, Exchange> Load()
    {
        var exchanges = new Dictionary<string, Exchange>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(System.IO.Path.Combine(AppContext.BaseDirectory, "Recorded", "http.jsonl")))
        {
            var exchange = JsonNode.Parse(line, documentOptions: new JsonDocumentOptions { MaxDepth = 256 })!;
            var request = exchange["request"]!;
            if (request["method"]!.GetValue<string>() != "POST"
                || request["path"]!.GetValue<string>() is not ("/graphql" or "/strict" or "/open")
                || request["body"] is not JsonObject body
                || body["query"] is not JsonValue query
                || query.GetValueKind() != JsonValueKind.String
                || exchange["response"]!["body"] is not JsonObject answer)
            {
                continue;
            }

            exchanges.Add(exchange["name"]!.GetValue<string>(), new Exchange(
                request["path"]!.GetValue<string>(),
                query.GetValue<string>(),
                body["variables"] as JsonObject,
                answer["errors"]?.AsArray() ?? [],
                answer["data"] as JsonObject,
                answer["extensions"]?["operationCost"]));
        }

        return exchanges;
    }

    public sealed record Exchange(string Endpoint, string Query, JsonObject? Variables, JsonArray Errors, JsonObject? Data, JsonNode? Cost);
}
