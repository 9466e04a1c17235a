using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HotChocolate.Tests.Recorded;

internal sealed class SocketTranscriptClient : ITranscriptClient
{
    private readonly ClientWebSocket _socket = new();
    private Task<JsonObject>? _receiving;

    public static async Task<(SocketTranscriptClient Client, JsonObject Handshake)> ConnectAsync(Uri server, JsonElement transcript)
    {
        var client = new SocketTranscriptClient();
        client._socket.Options.CollectHttpResponseDetails = true;
        if (transcript.GetProperty("subprotocol").GetString() is { } protocol) client._socket.Options.AddSubProtocol(protocol);
        foreach (var header in transcript.GetProperty("headers").EnumerateObject()) client._socket.Options.SetRequestHeader(header.Name, header.Value.GetString());
        var address = new UriBuilder(server) { Scheme = "ws", Path = transcript.GetProperty("path").GetString() };
        await client._socket.ConnectAsync(address.Uri, CancellationToken.None);
        var handshake = new JsonObject { ["status"] = (int)client._socket.HttpStatusCode, ["subprotocol"] = client._socket.SubProtocol };
        return (client, new JsonObject { ["handshake"] = handshake });
    }

    public async Task<JsonObject> NextAsync(TimeSpan timeout)
    {
        // A receive that was not answered in time goes on: giving it up would give up the connection.
        _receiving ??= ReceiveAsync();
        if (await Task.WhenAny(_receiving, Task.Delay(timeout)) != _receiving) return new JsonObject { ["silence"] = timeout.TotalSeconds };
        var received = await _receiving;
        _receiving = null;
        return received;
    }

    public Task SendAsync(string message) => _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    public Task CloseAsync(int code) => _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonObject> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
                return new JsonObject { ["closed"] = new JsonObject { ["code"] = (int?)_socket.CloseStatus, ["reason"] = _socket.CloseStatusDescription } };
            message.Write(buffer.AsSpan(0, part.Count));
            if (part.EndOfMessage) return new JsonObject { ["recv"] = JsonNode.Parse(message.ToArray()) };
        }
    }
}
