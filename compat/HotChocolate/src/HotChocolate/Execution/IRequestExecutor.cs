namespace HotChocolate.Execution;

/// <summary>Runs requests against one schema. Thread-safe.</summary>
public interface IRequestExecutor
{
    /// <summary>The schema.</summary>
    ISchema Schema { get; }

    /// <summary>The services of the application.</summary>
    IServiceProvider Services { get; }

    /// <summary>Grows with every executor that is made for the same schema name.</summary>
    ulong Version { get; }

    /// <summary>Runs a request. Errors of the request are in the result; nothing is thrown but <see cref="OperationCanceledException"/>.</summary>
    Task<IExecutionResult> ExecuteAsync(IOperationRequest request, CancellationToken cancellationToken = default);
}
