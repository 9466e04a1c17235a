namespace HotChocolate.Subscriptions;

/// <summary>Sends messages to topics.</summary>
public interface ITopicEventSender
{
    /// <summary>Sends a message to everyone who listens to a topic.</summary>
    ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default);

    /// <summary>Ends a topic: the streams of all who listen complete.</summary>
    ValueTask CompleteAsync(string topicName);
}
