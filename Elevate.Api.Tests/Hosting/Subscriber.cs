using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Elevate.Api.Tests.Hosting;

/// <summary>A client that speaks graphql-transport-ws.</summary>
internal sealed class Subscriber : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();

    public static async Task<Subscriber> ConnectAsync(Uri address, object? payload = null)
    {
        var subscriber = new Subscriber();
        subscriber._socket.Options.AddSubProtocol("graphql-transport-ws");
        await subscriber._socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/graphql" }.Uri, CancellationToken.None);
        await subscriber.SendAsync(new { type = "connection_init", payload });
        return subscriber;
    }

    /// <summary>Signs in with a token and is welcome.</summary>
    public static async Task<Subscriber> SignInAsync(Uri address, string token)
    {
        var subscriber = await ConnectAsync(address, new { Authorization = $"Bearer {token}" });
        Assert.Equal("connection_ack", await subscriber.ReceiveAsync("type"));
        return subscriber;
    }

    public Task SubscribeAsync(string document) => SendAsync(new { id = "1", type = "subscribe", payload = new { query = document } });

    /// <summary>The next message.</summary>
    public async Task<JsonNode> ReceiveAsync()
    {
        var text = await ReceiveTextAsync();
        return text is null ? throw new InvalidOperationException($"The server closed the connection: {Closed}") : JsonNode.Parse(text)!;
    }

    /// <summary>What stands under a path of the next message.</summary>
    public async Task<string?> ReceiveAsync(params string[] path)
    {
        JsonNode? node = await ReceiveAsync();
        foreach (var name in path) node = node?[name];
        return node?.ToString();
    }

    /// <summary>Waits until the server closes the connection, whatever it says before.</summary>
    /// <returns>Code and reason.</returns>
    public async Task<string> ReceiveCloseAsync()
    {
        while (await ReceiveTextAsync() is not null)
        {
        }
        return Closed;
    }

    /// <summary>Repeats an act until a message comes: nobody says when a subscription has begun.</summary>
    public async Task<JsonNode> ReceiveAfterAsync(Func<Task> act)
    {
        var message = ReceiveAsync();
        do await act();
        while (await Task.WhenAny(message, Task.Delay(TimeSpan.FromMilliseconds(50))) != message);
        return await message;
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private string Closed => $"{(int?)_socket.CloseStatus} {_socket.CloseStatusDescription}";

    private Task SendAsync(object message) =>
        _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    private async Task<string?> ReceiveTextAsync()
    {
        using var timeout = new CancellationTokenSource(_patience);
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), timeout.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, timeout.Token);
                return null;
            }
            text.Write(buffer.AsSpan(0, part.Count));
            if (part.EndOfMessage) return System.Text.Encoding.UTF8.GetString(text.ToArray());
        }
    }
}
