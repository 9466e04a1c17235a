namespace HotChocolate.Execution;

/// <summary>The kinds of answers.</summary>
public enum ExecutionResultKind
{
    /// <summary>One result.</summary>
    SingleResult = 0,

    /// <summary>One operation's result in parts.</summary>
    DeferredResult = 1,

    /// <summary>Results of several operations.</summary>
    BatchResult = 2,

    /// <summary>A result for every event.</summary>
    SubscriptionResult = 3,

    /// <summary>Nothing: the operation was only prepared.</summary>
    WarmupResult = 4
}
