namespace HotChocolate.Transport.WebSockets;

/// <summary>The services of one operation: a scope of its own, since operations on a connection run side by side.</summary>
internal sealed class OperationServices(SocketConnection connection) : LazyServices, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private AsyncServiceScope? _scope;
    private bool _disposed;

    protected override IServiceProvider Services
    {
        get
        {
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                return (_scope ??= connection.RequestServices.CreateAsyncScope()).ServiceProvider;
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _disposed = true;
            return _scope is { } scope ? scope.DisposeAsync() : default;
        }
    }
}
