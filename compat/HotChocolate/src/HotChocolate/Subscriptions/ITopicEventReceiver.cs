namespace HotChocolate.Subscriptions;

/// <summary>Listens to topics.</summary>
public interface ITopicEventReceiver
{
    /// <summary>Opens a stream of the messages that are sent to a topic from now on.</summary>
    /// <param name="topicName">The topic.</param>
    /// <param name="cancellationToken">Gives up waiting for the stream to open.</param>
    /// <exception cref="InvalidMessageTypeException">Others listen to the topic for messages of another type.</exception>
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default);

    /// <summary>Opens a stream of the messages that are sent to a topic from now on.</summary>
    /// <param name="topicName">The topic.</param>
    /// <param name="bufferCapacity">How many messages may wait; null: as <see cref="SubscriptionOptions"/> say.</param>
    /// <param name="bufferFullMode">What happens when more wait; null: as <see cref="SubscriptionOptions"/> say.</param>
    /// <param name="cancellationToken">Gives up waiting for the stream to open.</param>
    /// <exception cref="InvalidMessageTypeException">Others listen to the topic for messages of another type.</exception>
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName,
        int? bufferCapacity,
        TopicBufferFullMode? bufferFullMode,
        CancellationToken cancellationToken = default);
}
