using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HotChocolate.Tests.Recorded;

internal sealed class EventStreamTranscriptClient(HttpResponseMessage response, Stream stream) : ITranscriptClient
{
    private readonly StreamReader _reader = new(stream, Encoding.UTF8);
    private bool _statusTold;
    private Task<JsonObject>? _reading;

    public static async Task<EventStreamTranscriptClient> ConnectAsync(HttpClient http, JsonElement transcript)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, transcript.GetProperty("path").GetString())
        {
            Content = new StringContent(transcript.GetProperty("body").GetRawText(), Encoding.UTF8, "application/json")
        };
        foreach (var header in transcript.GetProperty("headers").EnumerateObject())
            if (!header.NameEquals("Content-Type")) message.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
        var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
        return new EventStreamTranscriptClient(response, await response.Content.ReadAsStreamAsync());
    }

    public async Task<JsonObject> NextAsync(TimeSpan timeout)
    {
        if (!_statusTold)
        {
            _statusTold = true;
            return Status();
        }
        _reading ??= ReadFrameAsync();
        if (await Task.WhenAny(_reading, Task.Delay(timeout)) != _reading) return new JsonObject { ["quiet"] = timeout.TotalSeconds };
        var frame = await _reading;
        _reading = null;
        return frame;
    }

    public Task SendAsync(string message) => throw new NotSupportedException("An event stream has no way back.");

    public Task CloseAsync(int code) => throw new NotSupportedException("An event stream has no close codes.");

    public ValueTask DisposeAsync()
    {
        response.Dispose();
        return ValueTask.CompletedTask;
    }

    private JsonObject Status() => new()
    {
        ["status"] = new JsonObject
        {
            ["status"] = (int)response.StatusCode,
            ["contentType"] = response.Content.Headers.ContentType?.ToString(),
            ["cacheControl"] = response.Headers.CacheControl?.ToString()
        }
    };

    private async Task<JsonObject> ReadFrameAsync()
    {
        var frame = new StringBuilder();
        while (await _reader.ReadLineAsync() is { } line)
        {
            frame.Append(line).Append('\n');
            if (line.Length == 0) return new JsonObject { ["frame"] = frame.ToString() };
        }
        return new JsonObject { ["end"] = frame.Length == 0 ? true : frame.ToString() };
    }
}
