using System.Collections.Concurrent;

namespace HotChocolate.Subscriptions;

/// <summary>Topics within one process. A topic exists as long as somebody listens.</summary>
internal sealed class InMemoryTopics(SubscriptionOptions options) : ITopicEventSender, ITopicEventReceiver
{
    private readonly ConcurrentDictionary<string, Topic> _topics = new(StringComparer.Ordinal);

    /// <summary>How many topics have listeners.</summary>
    public int Count => _topics.Count;

    public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        cancellationToken.ThrowIfCancellationRequested();
        Find<TMessage>(Name(topicName))?.Publish(message);
        return default;
    }

    public ValueTask CompleteAsync(string topicName)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        Complete(Name(topicName));
        return default;
    }

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default)
        => SubscribeAsync<TMessage>(topicName, null, null, cancellationToken);

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName,
        int? bufferCapacity,
        TopicBufferFullMode? bufferFullMode,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        cancellationToken.ThrowIfCancellationRequested();
        var capacity = bufferCapacity ?? options.TopicBufferCapacity;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity, nameof(bufferCapacity));
        var name = Name(topicName);
        while (true)
        {
            var topic = _topics.GetOrAdd(name, static (name, topics) => new Topic<TMessage>(t => topics.TryRemove(KeyValuePair.Create(name, t))), _topics).As<TMessage>();
            // A topic that its last listener is just leaving takes nobody in any more; the next one has the same name.
            if (topic.TrySubscribe(capacity, bufferFullMode ?? options.TopicBufferFullMode, out var stream))
                return new(stream);
        }
    }

    /// <summary>The listeners of a topic by its full name; null where nobody listens.</summary>
    /// <exception cref="InvalidMessageTypeException">They listen for messages of another type.</exception>
    public Topic<TMessage>? Find<TMessage>(string name) => _topics.TryGetValue(name, out var topic) ? topic.As<TMessage>() : null;

    /// <summary>Hands a message that has not been read yet to the topic of that full name; reads it only where somebody listens.</summary>
    public void Deliver(string name, ITopicMessage message)
    {
        if (_topics.TryGetValue(name, out var topic)) topic.Publish(message);
    }

    /// <summary>Ends the topic of that full name.</summary>
    public void Complete(string name)
    {
        if (_topics.TryRemove(name, out var topic)) topic.Complete();
    }

    /// <summary>The full name of a topic.</summary>
    public string Name(string topic) => options.TopicPrefix is null ? topic : options.TopicPrefix + topic;
}
