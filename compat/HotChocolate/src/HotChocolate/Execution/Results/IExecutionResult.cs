namespace HotChocolate.Execution;

/// <summary>The answer to a request: one result, or a stream of them. Dispose it when it has been written.</summary>
public interface IExecutionResult : IAsyncDisposable
{
    /// <summary>What kind of answer it is.</summary>
    ExecutionResultKind Kind { get; }

    /// <summary>Facts for the transport, never written to the response; null where there are none.</summary>
    IReadOnlyDictionary<string, object?>? ContextData { get; }

    /// <summary>Adds a step that runs when the result is disposed.</summary>
    void RegisterForCleanup(Func<ValueTask> clean);
}

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

/// <summary>The result of one operation or one event (spec §7.1).</summary>
public interface IOperationResult : IExecutionResult
{
    /// <summary>The data by response name; null where a request error kept the operation from running, or a null went up to the root.</summary>
    IReadOnlyDictionary<string, object?>? Data { get; }

    /// <summary>Whether the operation ran, so that <c>data</c> is written even where it is null.</summary>
    bool IsDataSet { get; }

    /// <summary>The errors; null where there are none.</summary>
    IReadOnlyList<IError>? Errors { get; }

    /// <summary>More facts; null where there are none.</summary>
    IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>The response as a dictionary.</summary>
    IReadOnlyDictionary<string, object?> ToDictionary();
}

/// <summary>The results of a subscription, one an event (spec §6.2.3.2).</summary>
public interface IResponseStream : IExecutionResult
{
    /// <summary>The results, until the stream completes; can be read once. Dispose each when it has been written.</summary>
    IAsyncEnumerable<IOperationResult> ReadResultsAsync();
}
