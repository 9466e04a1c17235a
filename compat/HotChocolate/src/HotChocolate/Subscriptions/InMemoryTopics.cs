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
        if (_topics.TryGetValue(Name(topicName), out var topic)) topic.As<TMessage>().Publish(message);
        return default;
    }

    public ValueTask CompleteAsync(string topicName)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        if (_topics.TryRemove(Name(topicName), out var topic)) topic.Complete();
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
        var name = Name(topicName);
        while (true)
        {
            var topic = _topics.GetOrAdd(name, static (name, topics) => new Topic<TMessage>(t => topics.TryRemove(KeyValuePair.Create(name, t))), _topics).As<TMessage>();
            // A topic that its last listener is just leaving takes nobody in any more; the next one has the same name.
            if (topic.TrySubscribe(bufferCapacity ?? options.TopicBufferCapacity, bufferFullMode ?? options.TopicBufferFullMode, out var stream))
                return new(stream);
        }
    }

    private string Name(string topic) => options.TopicPrefix is null ? topic : options.TopicPrefix + topic;
}
