using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HotChocolate.Benchmarks.Load;

/// <summary>A kept-alive connection that sends one request after the other, each when the answer to the one before is there. Costs little itself.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _request;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _responseLength;

    public Connection(int port, string path, string document)
    {
        var body = $$"""{"query":"{{document}}"}""";
        _request = Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/graphql-response+json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        _socket.Connect(IPAddress.Loopback, port);
    }

    /// <summary>Sends the first request and returns the body of the answer, the length of which all others must have.</summary>
    public async Task<string> OpenAsync()
    {
        await _socket.SendAsync(_request);
        var length = 0;
        while (true)
        {
            length += await _socket.ReceiveAsync(_buffer.AsMemory(length));
            var text = Encoding.UTF8.GetString(_buffer, 0, length);
            if (!text.StartsWith("HTTP/1.1 200", StringComparison.Ordinal)) throw new InvalidOperationException(text);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            var header = text.IndexOf("Content-Length: ", StringComparison.Ordinal) + "Content-Length: ".Length;
            if (end < 4 || length < (_responseLength = end + int.Parse(text.AsSpan(header, text.IndexOf('\r', header) - header)))) continue;
            return text[end..];
        }
    }

    /// <summary>Returns how many requests were answered until the deadline (<see cref="Environment.TickCount64"/>).</summary>
    public async Task<int> RunAsync(long deadline)
    {
        var count = 0;
        while (Environment.TickCount64 < deadline)
        {
            await _socket.SendAsync(_request);
            var length = 0;
            while (length < _responseLength) length += await _socket.ReceiveAsync(_buffer.AsMemory(length));
            if (length != _responseLength || !_buffer.AsSpan().StartsWith("HTTP/1.1 200"u8)) throw new InvalidOperationException("Another answer came.");
            count++;
        }
        return count;
    }

    public void Dispose() => _socket.Dispose();
}
