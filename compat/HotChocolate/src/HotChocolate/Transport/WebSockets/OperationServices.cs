namespace HotChocolate.Transport.WebSockets;

/// <summary>
/// The services of one operation: a scope of its own, since operations on a connection run side by side. It begins when the first service is asked
/// for and ends with the operation.
/// </summary>
internal sealed class OperationServices(SocketConnection connection) : IKeyedServiceProvider, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private AsyncServiceScope? _scope;
    private bool _disposed;

    public object? GetService(Type serviceType) => Scoped.GetService(serviceType);

    public object? GetKeyedService(Type serviceType, object? serviceKey) => Keyed.GetKeyedService(serviceType, serviceKey);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) => Keyed.GetRequiredKeyedService(serviceType, serviceKey);

    public ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _disposed = true;
            return _scope is { } scope ? scope.DisposeAsync() : default;
        }
    }

    private IServiceProvider Scoped
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

    private IKeyedServiceProvider Keyed
        => Scoped as IKeyedServiceProvider ?? throw new InvalidOperationException("The services of the application have no keys.");
}
