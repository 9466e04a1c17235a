namespace HotChocolate.Execution;

/// <summary>Narrows results to the kind that is expected.</summary>
public static class CleanupExecutionResultExtensions
{
    /// <summary>The result of one operation.</summary>
    /// <exception cref="ArgumentException">It is a stream.</exception>
    public static OperationResult ExpectOperationResult(this IExecutionResult result)
        => result as OperationResult ?? throw new ArgumentException("The result is not that of a single operation.", nameof(result));

    /// <summary>The stream of results.</summary>
    /// <exception cref="ArgumentException">It is a single result.</exception>
    public static ResponseStream ExpectResponseStream(this IExecutionResult result)
        => result as ResponseStream ?? throw new ArgumentException("The result is not a stream.", nameof(result));

    /// <summary>Whether the answer comes in parts.</summary>
    public static bool IsStreamResult(this IExecutionResult result)
        => result.Kind is ExecutionResultKind.BatchResult or ExecutionResultKind.DeferredResult or ExecutionResultKind.SubscriptionResult;
}
