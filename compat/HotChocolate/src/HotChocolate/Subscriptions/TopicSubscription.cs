using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace HotChocolate.Subscriptions;

/// <summary>
/// One listener of a topic: the messages that wait for it, and whoever waits for them. There may be ten thousands of these, most of them waiting: it
/// is one object, with room for messages only once there are some.
/// </summary>
internal sealed class TopicSubscription<TMessage>(Topic<TMessage> topic, int capacity, TopicBufferFullMode fullMode)
    : ISourceStream<TMessage>, ISourceEventReader, IValueTaskSource<SourceEvent?>
{
    private readonly Lock _gate = new();
    private SourceEvent[] _ring = [];
    private int _first;
    private int _count;
    private bool _isComplete;
    private bool _isAwaited;
    private ManualResetValueTaskSourceCore<SourceEvent?> _next = new() { RunContinuationsAsynchronously = true };
    private CancellationTokenRegistration _cancellation;

    /// <summary>Never waits: where there is no room, a message is dropped.</summary>
    public void Write(SourceEvent message)
    {
        lock (_gate)
        {
            if (_isComplete) return;
            if (!_isAwaited)
            {
                Enqueue(message);
                return;
            }
            _isAwaited = false;
        }
        _next.SetResult(message);
    }

    /// <summary>No more messages come; those that wait can still be read.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _isComplete = true;
            if (!_isAwaited) return;
            _isAwaited = false;
        }
        _next.SetResult(null);
    }

    public ValueTask<SourceEvent?> ReadAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return ValueTask.FromCanceled<SourceEvent?>(cancellationToken);
        lock (_gate)
        {
            if (_count > 0) return new(Dequeue());
            if (_isComplete) return default;
            if (_isAwaited) throw new InvalidOperationException("Somebody else is reading the stream.");
            _isAwaited = true;
            _next.Reset();
        }
        _cancellation = cancellationToken.UnsafeRegister(static (listener, token) => ((TopicSubscription<TMessage>)listener!).Cancel(token), this);
        return new(this, _next.Version);
    }

    public IAsyncEnumerable<TMessage> ReadEventsAsync() => ReadAllAsync<TMessage>();

    IAsyncEnumerable<object?> ISourceStream.ReadEventsAsync() => ReadAllAsync<object?>();

    public ValueTask DisposeAsync()
    {
        Complete();
        topic.Remove(this);
        return default;
    }

    SourceEvent? IValueTaskSource<SourceEvent?>.GetResult(short token)
    {
        // Waits where the cancellation is just being told: it is not to hit the next read.
        _cancellation.Dispose();
        return _next.GetResult(token);
    }

    ValueTaskSourceStatus IValueTaskSource<SourceEvent?>.GetStatus(short token) => _next.GetStatus(token);

    void IValueTaskSource<SourceEvent?>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        => _next.OnCompleted(continuation, state, token, flags);

    private void Cancel(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_isAwaited) return;
            _isAwaited = false;
        }
        _next.SetException(new OperationCanceledException(cancellationToken));
    }

    private async IAsyncEnumerable<T> ReadAllAsync<T>([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await ReadAsync(cancellationToken).ConfigureAwait(false) is { } message) yield return (T)message.Message!;
    }

    private void Enqueue(SourceEvent message)
    {
        if (_count == capacity)
        {
            if (fullMode is TopicBufferFullMode.DropWrite) return;
            if (fullMode is TopicBufferFullMode.DropNewest) _count--;
            else Dequeue();
        }
        if (_count == _ring.Length) Grow();
        _ring[(_first + _count++) % _ring.Length] = message;
    }

    private SourceEvent Dequeue()
    {
        var message = _ring[_first];
        _ring[_first] = null!;
        _first = (_first + 1) % _ring.Length;
        // Who has caught up holds nothing.
        if (--_count == 0) (_ring, _first) = ([], 0);
        return message;
    }

    private void Grow()
    {
        var larger = new SourceEvent[Math.Min(capacity, Math.Max(4, _ring.Length * 2))];
        for (var i = 0; i < _count; i++) larger[i] = _ring[(_first + i) % _ring.Length];
        (_ring, _first) = (larger, 0);
    }
}
