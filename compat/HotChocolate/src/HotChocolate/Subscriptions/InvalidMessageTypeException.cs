namespace HotChocolate.Subscriptions;

/// <summary>A topic is used for messages of two types at once.</summary>
public class InvalidMessageTypeException : Exception
{
    /// <summary>The type that the topic has, and the other one.</summary>
    public InvalidMessageTypeException(Type topicMessageType, Type requestedMessageType)
        : base($"The topic carries messages of the type `{topicMessageType.FullName}`, not `{requestedMessageType.FullName}`.")
    {
        TopicMessageType = topicMessageType;
        RequestedMessageType = requestedMessageType;
    }

    /// <summary>The type that the topic has.</summary>
    public Type TopicMessageType { get; }

    /// <summary>The type that was asked for.</summary>
    public Type RequestedMessageType { get; }
}
