using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Elevate.Api.Tests.Api;

/// <summary>A subscription over server-sent events.</summary>
public sealed class EventStream : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;

    private EventStream(HttpResponseMessage response, Stream stream) => (_response, _reader) = (response, new StreamReader(stream));

    public static async Task<EventStream> OpenAsync(ApiFixture api, string query, object? variables = null, string? user = null)
    {
        using var request = api.CreateRequest(query, variables, user);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        var response = await api.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new EventStream(response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>The next result; null when the stream has ended.</summary>
    public async Task<JsonNode?> NextAsync()
    {
        using var patience = new CancellationTokenSource(_patience);
        while (await _reader.ReadLineAsync(patience.Token) is { } line)
        {
            if (line == "event: complete") return null;
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return JsonNode.Parse(line["data: ".Length..]);
        }
        return null;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _response.Dispose();
    }
}
