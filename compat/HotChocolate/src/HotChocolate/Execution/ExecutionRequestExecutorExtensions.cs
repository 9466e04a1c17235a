namespace HotChocolate.Execution;

/// <summary>Shorter ways to run a request.</summary>
public static class ExecutionRequestExecutorExtensions
{
    /// <summary>Runs a request.</summary>
    public static Task<IExecutionResult> ExecuteAsync(this IRequestExecutor executor, IOperationRequest request)
        => executor.ExecuteAsync(request, CancellationToken.None);

    /// <summary>Runs the only operation of a document.</summary>
    public static Task<IExecutionResult> ExecuteAsync(this IRequestExecutor executor, string query)
        => executor.ExecuteAsync(OperationRequest.FromSourceText(query), CancellationToken.None);

    /// <summary>Runs the only operation of a document.</summary>
    public static Task<IExecutionResult> ExecuteAsync(this IRequestExecutor executor, string query, CancellationToken cancellationToken)
        => executor.ExecuteAsync(OperationRequest.FromSourceText(query), cancellationToken);

    /// <summary>Runs the only operation of a document with variables.</summary>
    public static Task<IExecutionResult> ExecuteAsync(this IRequestExecutor executor, string query, Dictionary<string, object?> variableValues)
        => executor.ExecuteAsync(OperationRequest.FromSourceText(query, variableValues: variableValues), CancellationToken.None);

    /// <summary>Runs a request that <paramref name="buildRequest"/> puts together.</summary>
    public static Task<IExecutionResult> ExecuteAsync(this IRequestExecutor executor, Action<OperationRequestBuilder> buildRequest)
        => executor.ExecuteAsync(buildRequest, CancellationToken.None);

    /// <summary>Runs a request that <paramref name="buildRequest"/> puts together.</summary>
    public static Task<IExecutionResult> ExecuteAsync(this IRequestExecutor executor, Action<OperationRequestBuilder> buildRequest, CancellationToken cancellationToken)
    {
        var builder = OperationRequestBuilder.New();
        buildRequest(builder);
        return executor.ExecuteAsync(builder.Build(), cancellationToken);
    }
}
