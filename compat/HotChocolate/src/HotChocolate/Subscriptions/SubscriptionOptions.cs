namespace HotChocolate.Subscriptions;

/// <summary>How messages travel from senders to listeners.</summary>
public class SubscriptionOptions
{
    /// <summary>Put in front of every topic name; null: nothing.</summary>
    public string? TopicPrefix { get; set; }

    /// <summary>How many messages may wait for one listener.</summary>
    public int TopicBufferCapacity { get; set; } = 64;

    /// <summary>What happens when more messages wait.</summary>
    public TopicBufferFullMode TopicBufferFullMode { get; set; } = TopicBufferFullMode.DropOldest;
}
