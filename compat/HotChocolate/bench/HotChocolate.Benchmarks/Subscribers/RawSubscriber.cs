using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HotChocolate.Benchmarks.Subscribers;

/// <summary>A subscriber on a plain socket, cheap enough to have ten thousand of. Counts whole messages; reads no further than their headers.</summary>
internal sealed class RawSubscriber : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[2048];
    private int _start;
    private int _end;

    public static async Task<RawSubscriber> ConnectAsync(Uri server, string path, string document)
    {
        var subscriber = new RawSubscriber();
        await subscriber._socket.ConnectAsync(IPAddress.Loopback, server.Port);
        await subscriber.HandshakeAsync(server, path);
        await subscriber.SendAsync("""{"type":"connection_init"}""");
        await subscriber.ReceiveAsync();
        await subscriber.SendAsync($$$"""{"id":"1","type":"subscribe","payload":{"query":"{{{document}}}"}}""");
        return subscriber;
    }

    /// <summary>Reports every message that arrives, until the connection ends.</summary>
    public async Task ListenAsync(Action received)
    {
        try
        {
            while (true)
            {
                await ReceiveAsync();
                received();
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or EndOfStreamException)
        {
            // Closed by the benchmark.
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task HandshakeAsync(Uri server, string path)
    {
        await _socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"));
        while (_buffer.AsSpan(_start, _end - _start).IndexOf("\r\n\r\n"u8) < 0) await FillAsync();
        if (!_buffer.AsSpan().StartsWith("HTTP/1.1 101"u8)) throw new IOException(Encoding.ASCII.GetString(_buffer, 0, _end));
        _start += _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n\r\n"u8) + 4;
    }

    /// <summary>A text frame, masked with zeros (RFC 6455 §5.2).</summary>
    private async Task SendAsync(string message)
    {
        var payload = Encoding.UTF8.GetBytes(message);
        byte[] head = payload.Length < 126
            ? [0x81, (byte)(0x80 | payload.Length), 0, 0, 0, 0]
            : [0x81, 0x80 | 126, (byte)(payload.Length >> 8), (byte)payload.Length, 0, 0, 0, 0];
        await _socket.SendAsync((byte[])[.. head, .. payload]);
    }

    private async Task ReceiveAsync()
    {
        while (_end - _start < 4) await FillAsync();
        var length = _buffer[_start + 1] & 0x7F;
        if (length == 127) throw new NotSupportedException("Messages of the benchmark are shorter than 64 KiB.");
        var header = length == 126 ? 4 : 2;
        if (length == 126) length = (_buffer[_start + 2] << 8) | _buffer[_start + 3];
        var left = header + length;
        while (left > 0)
        {
            if (_start == _end) await FillAsync();
            var taken = Math.Min(left, _end - _start);
            _start += taken;
            left -= taken;
        }
    }

    private async Task FillAsync()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        var count = await _socket.ReceiveAsync(_buffer.AsMemory(_end));
        if (count == 0) throw new EndOfStreamException();
        _end += count;
    }
}
