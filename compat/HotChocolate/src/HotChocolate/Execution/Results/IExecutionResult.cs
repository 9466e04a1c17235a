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
