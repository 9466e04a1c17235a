namespace HotChocolate.Subscriptions;

/// <summary>A message as it came from another node; only the topic knows what to read it as.</summary>
internal interface ITopicMessage
{
    TMessage Read<TMessage>();
}

internal abstract class Topic
{
    protected abstract Type MessageType { get; }

    public abstract void Complete();

    /// <summary>Reads a message as what the topic carries and hands it to everyone who listens.</summary>
    public abstract void Publish(ITopicMessage message);

    /// <exception cref="InvalidMessageTypeException">It carries messages of another type.</exception>
    public Topic<TMessage> As<TMessage>() => this as Topic<TMessage> ?? throw new InvalidMessageTypeException(MessageType, typeof(TMessage));
}

/// <summary>The listeners of one topic. Each has a buffer of its own, so that a slow one costs messages to nobody but itself.</summary>
internal sealed class Topic<TMessage>(Action<Topic> onEmpty) : Topic
{
    private readonly Lock _gate = new();
    private readonly HashSet<TopicSubscription<TMessage>> _listeners = [];
    private TopicSubscription<TMessage>[]? _snapshot;
    private bool _isClosed;

    protected override Type MessageType => typeof(TMessage);

    /// <summary>Hands a message to everyone who listens; never waits.</summary>
    public void Publish(TMessage message)
    {
        TopicSubscription<TMessage>[] listeners;
        lock (_gate) listeners = _snapshot ??= [.. _listeners];
        var sourceEvent = new SourceEvent(message);
        foreach (var listener in listeners) listener.Write(sourceEvent);
    }

    public override void Publish(ITopicMessage message) => Publish(message.Read<TMessage>());

    public override void Complete()
    {
        TopicSubscription<TMessage>[] listeners;
        lock (_gate)
        {
            _isClosed = true;
            listeners = [.. _listeners];
        }
        foreach (var listener in listeners) listener.Complete();
    }

    /// <summary>False where the topic has ended.</summary>
    public bool TrySubscribe(int capacity, TopicBufferFullMode fullMode, [NotNullWhen(true)] out ISourceStream<TMessage>? stream)
    {
        stream = null;
        lock (_gate)
        {
            if (_isClosed) return false;
            var listener = new TopicSubscription<TMessage>(this, capacity, fullMode);
            _listeners.Add(listener);
            _snapshot = null;
            stream = listener;
            return true;
        }
    }

    public void Remove(TopicSubscription<TMessage> listener)
    {
        lock (_gate)
        {
            if (!_listeners.Remove(listener)) return;
            _snapshot = null;
            if (_listeners.Count > 0) return;
            _isClosed = true;
        }
        onEmpty(this);
    }
}
