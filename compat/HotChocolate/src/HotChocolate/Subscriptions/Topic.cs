using System.Runtime.CompilerServices;
using System.Threading.Channels;

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
    private Subscription[] _subscriptions = [];
    private bool _isClosed;

    protected override Type MessageType => typeof(TMessage);

    /// <summary>Hands a message to everyone who listens; never waits.</summary>
    public void Publish(TMessage message)
    {
        foreach (var subscription in Volatile.Read(ref _subscriptions)) subscription.Messages.Writer.TryWrite(message);
    }

    public override void Publish(ITopicMessage message) => Publish(message.Read<TMessage>());

    public override void Complete()
    {
        Subscription[] subscriptions;
        lock (_gate)
        {
            _isClosed = true;
            (subscriptions, _subscriptions) = (_subscriptions, []);
        }
        foreach (var subscription in subscriptions) subscription.Messages.Writer.TryComplete();
    }

    /// <summary>False where the topic has ended.</summary>
    public bool TrySubscribe(int capacity, TopicBufferFullMode fullMode, [NotNullWhen(true)] out ISourceStream<TMessage>? stream)
    {
        stream = null;
        lock (_gate)
        {
            if (_isClosed) return false;
            var subscription = new Subscription(this, capacity, fullMode);
            Volatile.Write(ref _subscriptions, [.. _subscriptions, subscription]);
            stream = subscription;
            return true;
        }
    }

    private void Remove(Subscription subscription)
    {
        lock (_gate)
        {
            if (_isClosed) return;
            Volatile.Write(ref _subscriptions, Array.FindAll(_subscriptions, s => !ReferenceEquals(s, subscription)));
            if (_subscriptions.Length > 0) return;
            _isClosed = true;
        }
        onEmpty(this);
    }

    private sealed class Subscription(Topic<TMessage> topic, int capacity, TopicBufferFullMode fullMode) : ISourceStream<TMessage>
    {
        public Channel<TMessage> Messages { get; } = Channel.CreateBounded<TMessage>(new BoundedChannelOptions(capacity)
        {
            SingleReader = true,
            FullMode = fullMode switch
            {
                TopicBufferFullMode.DropNewest => BoundedChannelFullMode.DropNewest,
                TopicBufferFullMode.DropWrite => BoundedChannelFullMode.DropWrite,
                _ => BoundedChannelFullMode.DropOldest
            }
        });

        public IAsyncEnumerable<TMessage> ReadEventsAsync() => Messages.Reader.ReadAllAsync();

        IAsyncEnumerable<object?> ISourceStream.ReadEventsAsync() => ReadBoxedAsync();

        public ValueTask DisposeAsync()
        {
            Messages.Writer.TryComplete();
            topic.Remove(this);
            return default;
        }

        private async IAsyncEnumerable<object?> ReadBoxedAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var message in Messages.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false)) yield return message;
        }
    }
}
