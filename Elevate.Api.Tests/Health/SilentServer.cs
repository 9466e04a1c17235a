using System.Net;
using System.Net.Sockets;

namespace Elevate.Api.Tests.Health;

/// <summary>A server that takes connections and never says a word, as a database that hangs.</summary>
internal sealed class SilentServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public SilentServer() => _listener.Start();

    public string ConnectionString => $"Host=127.0.0.1;Port={((IPEndPoint)_listener.LocalEndpoint).Port};Username=elevate;Database=elevate";

    public void Dispose() => _listener.Dispose();
}
