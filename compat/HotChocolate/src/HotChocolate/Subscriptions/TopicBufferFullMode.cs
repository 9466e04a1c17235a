namespace HotChocolate.Subscriptions;

/// <summary>What happens to messages that a listener is too slow for.</summary>
public enum TopicBufferFullMode
{
    /// <summary>The newest of the waiting messages makes room.</summary>
    DropNewest = 0,

    /// <summary>The oldest of the waiting messages makes room.</summary>
    DropOldest = 1,

    /// <summary>The message that is being sent is dropped.</summary>
    DropWrite = 2
}
