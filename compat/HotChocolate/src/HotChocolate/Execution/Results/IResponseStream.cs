namespace HotChocolate.Execution;

/// <summary>The results of a subscription, one an event (spec §6.2.3.2).</summary>
public interface IResponseStream : IExecutionResult
{
    /// <summary>The results, until the stream completes; can be read once. Dispose each when it has been written.</summary>
    IAsyncEnumerable<IOperationResult> ReadResultsAsync();
}
