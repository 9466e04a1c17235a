using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace HotChocolate.Tests.Transport;

/// <summary>The server's end of a WebSocket whose client does exactly what a test says, when it says it.</summary>
internal sealed class ScriptedSocket : WebSocket
{
    private readonly Channel<byte[]?> _incoming = Channel.CreateUnbounded<byte[]?>();
    private readonly Channel<string> _sent = Channel.CreateUnbounded<string>();
    private WebSocketState _state = WebSocketState.Open;
    private int _read;

    /// <summary>Runs while the server sends a message, before the client has it.</summary>
    public Func<string, Task> Sending { get; set; } = static _ => Task.CompletedTask;

    /// <summary>Whether the client answers a close frame with its own.</summary>
    public bool AnswersClose { get; set; } = true;

    /// <summary>How many messages the server has asked for: one more than it has dealt with.</summary>
    public int Receives { get; private set; }

    public override WebSocketCloseStatus? CloseStatus => null;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => _state;

    public override string? SubProtocol => "graphql-transport-ws";

    public void Write(string message) => _incoming.Writer.TryWrite(Encoding.UTF8.GetBytes(message));

    public void WriteClose() => _incoming.Writer.TryWrite(null);

    /// <summary>The next message of the server, or the code and reason with which it closed the connection.</summary>
    public Task<string> ReadAsync() => _sent.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(15));

    /// <summary>What the server has sent that was not read.</summary>
    public int Unread => _sent.Reader.Count;

    public override async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (buffer.IsEmpty) Receives++;
        await _incoming.Reader.WaitToReadAsync(cancellationToken);
        _incoming.Reader.TryPeek(out var message);
        if (message is null)
        {
            _incoming.Reader.TryRead(out _);
            _state = _state == WebSocketState.CloseSent ? WebSocketState.Closed : WebSocketState.CloseReceived;
            return new(0, WebSocketMessageType.Close, true);
        }
        var count = Math.Min(buffer.Length, message.Length - _read);
        message.AsSpan(_read, count).CopyTo(buffer.Span);
        _read += count;
        if (_read < message.Length) return new(count, WebSocketMessageType.Text, false);
        _incoming.Reader.TryRead(out _);
        _read = 0;
        return new(count, WebSocketMessageType.Text, true);
    }

    public override async ValueTask SendAsync(ReadOnlyMemory<byte> buffer, WebSocketMessageType messageType, WebSocketMessageFlags flags, CancellationToken cancellationToken)
    {
        var message = Encoding.UTF8.GetString(buffer.Span);
        await Sending(message).WaitAsync(cancellationToken);
        _sent.Writer.TryWrite(message);
    }

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
    {
        _state = _state == WebSocketState.CloseReceived ? WebSocketState.Closed : WebSocketState.CloseSent;
        _sent.Writer.TryWrite($"{(int)closeStatus} {statusDescription}");
        if (AnswersClose) WriteClose();
        return Task.CompletedTask;
    }

    public override void Abort() => _state = WebSocketState.Aborted;

    public override void Dispose() => _state = WebSocketState.Closed;

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
        => throw new NotSupportedException();
}
