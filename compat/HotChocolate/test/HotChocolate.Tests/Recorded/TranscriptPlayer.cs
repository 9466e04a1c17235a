using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HotChocolate.Tests.Recorded;

/// <summary>Plays the client of a transcript and compares what the server does with what was recorded.</summary>
internal static class TranscriptPlayer
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    public static async Task<IReadOnlyList<string>> PlayAsync(SampleServer server, JsonElement transcript)
    {
        var steps = transcript.GetProperty("steps").EnumerateArray().ToArray();
        if (transcript.GetProperty("transport").GetString() == "graphql-sse")
        {
            await using var events = await EventStreamTranscriptClient.ConnectAsync(server.Http, transcript);
            return await PlayAsync(server, events, steps);
        }
        var (client, handshake) = await SocketTranscriptClient.ConnectAsync(server.Address, transcript);
        await using (client) return [.. Compare(0, steps[0], handshake), .. await PlayAsync(server, client, steps[1..])];
    }

    private static async Task<IReadOnlyList<string>> PlayAsync(SampleServer server, ITranscriptClient client, IEnumerable<JsonElement> steps)
    {
        var differences = new List<string>();
        foreach (var (index, step) in steps.Index())
        {
            var kind = step.EnumerateObject().First();
            switch (kind.Name)
            {
                case "send":
                    await client.SendAsync(kind.Value.GetRawText());
                    break;
                case "sendText":
                    await client.SendAsync(kind.Value.GetString()!);
                    break;
                case "close":
                    await client.CloseAsync(kind.Value.GetProperty("code").GetInt32());
                    break;
                case "wait":
                    // The recorded client gave the server time to subscribe; nothing else tells when it has.
                    await Task.Delay(TimeSpan.FromSeconds(kind.Value.GetDouble()));
                    break;
                case "http":
                    differences.AddRange((await PublishAsync(server, kind.Value)).Select(d => $"step {index}{d}"));
                    break;
                case "silence" or "quiet":
                    differences.AddRange(Compare(index, step, await client.NextAsync(TimeSpan.FromSeconds(kind.Value.GetDouble()))));
                    break;
                default:
                    differences.AddRange(Compare(index, step, await client.NextAsync(s_patience)));
                    break;
            }
            if (differences.Count > 0) break;
        }
        return differences;
    }

    private static async Task<IEnumerable<string>> PublishAsync(SampleServer server, JsonElement exchange)
    {
        using var request = RecordedHttp.ToMessage(exchange.GetProperty("request"));
        using var response = await server.Http.SendAsync(request);
        var actual = new JsonObject { ["status"] = (int)response.StatusCode, ["body"] = JsonNode.Parse(await response.Content.ReadAsStringAsync()) };
        return JsonDifference.Find(exchange.GetProperty("response"), JsonSerializer.SerializeToElement(actual));
    }

    private static IEnumerable<string> Compare(int index, JsonElement expected, JsonObject actual)
        => JsonDifference.Find(WithFields(expected), WithFields(JsonSerializer.SerializeToElement(actual))).Select(d => $"step {index}{d}");

    /// <summary>A frame of an event stream becomes its fields, so that its data is compared as JSON; seconds become text.</summary>
    private static JsonElement WithFields(JsonElement step)
    {
        var kind = step.EnumerateObject().First();
        if (kind.Name is "silence" or "quiet")
            return JsonSerializer.SerializeToElement(new JsonObject { [kind.Name] = kind.Value.GetDouble().ToString(CultureInfo.InvariantCulture) });
        if (kind.Name != "frame") return kind.Name == "recv" ? kind.Value : step;
        var fields = kind.Value.GetString()!.TrimEnd('\n').Split('\n').Select(line => line.Split(": ", 2)).Select(field =>
            new JsonObject { [field[0]] = field is ["data", ['{', ..] json] ? JsonNode.Parse(json) : field.ElementAtOrDefault(1) });
        return JsonSerializer.SerializeToElement(new JsonArray([.. fields]));
    }
}
