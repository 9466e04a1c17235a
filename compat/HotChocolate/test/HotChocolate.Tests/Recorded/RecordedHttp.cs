using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace HotChocolate.Tests.Recorded;

/// <summary>Sends a recorded request and compares the answer.</summary>
internal static class RecordedHttp
{
    public static async Task<IReadOnlyList<string>> ReplayAsync(HttpClient client, JsonElement exchange)
    {
        using var request = ToMessage(exchange.GetProperty("request"));
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return [.. Compare(exchange.GetProperty("response"), response, text)];
    }

    public static HttpRequestMessage ToMessage(JsonElement recorded)
    {
        var message = new HttpRequestMessage(new HttpMethod(recorded.GetProperty("method").GetString()!), recorded.GetProperty("path").GetString());
        var body = recorded.GetProperty("body");
        if (body.ValueKind != JsonValueKind.Null)
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ValueKind == JsonValueKind.String ? body.GetString()! : body.GetRawText()));
        foreach (var header in recorded.GetProperty("headers").EnumerateObject())
        {
            if (header.NameEquals("Content-Type")) message.Content?.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
            else message.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
        }
        return message;
    }

    private static IEnumerable<string> Compare(JsonElement expected, HttpResponseMessage response, string text)
    {
        var status = expected.GetProperty("status").GetInt32();
        if ((int)response.StatusCode != status) yield return $"status {(int)response.StatusCode}, expected {status}";

        var contentType = response.Content.Headers.ContentType;
        var recordedType = expected.GetProperty("contentType").GetString();
        if (Normalize(contentType) != Normalize(recordedType is null ? null : MediaTypeHeaderValue.Parse(recordedType)))
            yield return $"content type {contentType}, expected {recordedType}";

        if (expected.TryGetProperty("headers", out var headers))
        {
            foreach (var header in headers.EnumerateObject())
            {
                var actual = Header(response, header.Name);
                if (actual is null || header.Value.GetString() is var value && value != "<any>" && value != actual)
                    yield return $"header {header.Name}: {actual}, expected {header.Value}";
            }
        }
        foreach (var difference in JsonDifference.Find(expected.GetProperty("body"), ToJson(contentType, text))) yield return difference;
    }

    private static string? Header(HttpResponseMessage response, string name)
        => response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    private static (string?, string)? Normalize(MediaTypeHeaderValue? type)
        => type is null ? null : (type.MediaType, string.Join(";", type.Parameters.Select(p => p.ToString().Replace("\"", "", StringComparison.Ordinal)).Order()));

    private static JsonElement ToJson(MediaTypeHeaderValue? type, string text)
        => text.Length == 0 ? JsonSerializer.SerializeToElement<string?>(null)
            : type?.MediaType is "application/json" or "application/graphql-response+json" ? JsonDocument.Parse(text, RecordedFile.Deep).RootElement
            : JsonSerializer.SerializeToElement(text);
}
