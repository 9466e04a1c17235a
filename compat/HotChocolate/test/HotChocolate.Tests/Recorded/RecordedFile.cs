using System.Text.Json;

namespace HotChocolate.Tests.Recorded;

/// <summary>The recorded cases: one JSON object a line.</summary>
internal static class RecordedFile
{
    /// <summary>One case nests a hundred lists.</summary>
    public static readonly JsonDocumentOptions Deep = new() { MaxDepth = 256 };

    public static IReadOnlyDictionary<string, JsonElement> Http { get; } = Read("http.jsonl");

    public static IReadOnlyDictionary<string, JsonElement> Transcripts { get; } = Read("subscriptions.jsonl");

    public static IReadOnlyDictionary<string, JsonElement> Derived { get; } = Read("derived.jsonl");

    private static Dictionary<string, JsonElement> Read(string file)
        => File.ReadLines(System.IO.Path.Combine(AppContext.BaseDirectory, "Recorded", file))
            .Select(line => JsonDocument.Parse(line, Deep).RootElement)
            .ToDictionary(c => c.GetProperty("name").GetString()!, StringComparer.Ordinal);
}
