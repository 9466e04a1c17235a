using HotChocolate.Execution;

namespace HotChocolate.Subscriptions;

/// <summary>Listens to topics.</summary>
public interface ITopicEventReceiver
{
    /// <summary>Opens a stream of the messages that are sent to a topic from now on.</summary>
    /// <param name="topicName">The topic.</param>
    /// <param name="cancellationToken">Gives up waiting for the stream to open.</param>
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default);
}
