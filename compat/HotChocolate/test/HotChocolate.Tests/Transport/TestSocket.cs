using System.Net.WebSockets;
using System.Text;

namespace HotChocolate.Tests.Transport;

/// <summary>A client that speaks graphql-transport-ws by hand.</summary>
internal sealed class TestSocket : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);
    private readonly ClientWebSocket _socket = new();

    public static async Task<TestSocket> ConnectAsync(TestServer server, string path = "/graphql", string? protocol = "graphql-transport-ws")
    {
        var socket = new TestSocket();
        if (protocol is not null) socket._socket.Options.AddSubProtocol(protocol);
        await socket._socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = path }.Uri, CancellationToken.None);
        return socket;
    }

    public async Task InitializeAsync()
    {
        await SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await ReceiveAsync());
    }

    public Task SubscribeAsync(string id, string document)
        => SendAsync($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{document}}}"}}""");

    public Task SendAsync(string message) => _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>Sends a message in frames of one byte.</summary>
    public async Task SendSlowlyAsync(string message)
    {
        var bytes = Encoding.UTF8.GetBytes(message);
        for (var i = 0; i < bytes.Length; i++)
            await _socket.SendAsync(bytes.AsMemory(i, 1), WebSocketMessageType.Text, i == bytes.Length - 1, CancellationToken.None);
    }

    /// <summary>The next message, or the code and reason with which the server closed the connection.</summary>
    public async Task<string> ReceiveAsync()
    {
        using var timeout = new CancellationTokenSource(s_patience);
        using var message = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), timeout.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, timeout.Token);
                return $"{(int?)_socket.CloseStatus} {_socket.CloseStatusDescription}";
            }
            message.Write(buffer.AsSpan(0, part.Count));
            if (part.EndOfMessage) return Encoding.UTF8.GetString(message.ToArray());
        }
    }

    /// <summary>Breaks the connection without a word.</summary>
    public void Drop() => _socket.Abort();

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
