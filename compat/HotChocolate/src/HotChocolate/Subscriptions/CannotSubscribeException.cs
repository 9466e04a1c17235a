namespace HotChocolate.Subscriptions;

/// <summary>A topic cannot be listened to now.</summary>
public class CannotSubscribeException : Exception
{
    /// <summary>Without a reason.</summary>
    public CannotSubscribeException()
    {
    }

    /// <summary>With a reason.</summary>
    public CannotSubscribeException(string message) : base(message)
    {
    }

    /// <summary>With a reason and what caused it.</summary>
    public CannotSubscribeException(string message, Exception inner) : base(message, inner)
    {
    }
}
