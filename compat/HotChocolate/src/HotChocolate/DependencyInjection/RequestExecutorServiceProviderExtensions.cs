using HotChocolate.Execution.Configuration;

namespace HotChocolate.Execution;

/// <summary>Gets at schemas and executes requests without a transport.</summary>
public static class RequestExecutorServiceProviderExtensions
{
    /// <summary>The executor of a schema; builds the schema where that has not happened yet.</summary>
    /// <exception cref="Exception">The schema has errors; the message says which and where.</exception>
    public static ValueTask<IRequestExecutor> GetRequestExecutorAsync(this IServiceProvider services, string? schemaName = default, CancellationToken cancellationToken = default)
        => services.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync(schemaName, cancellationToken);

    /// <summary>A schema; builds it where that has not happened yet.</summary>
    /// <exception cref="Exception">The schema has errors; the message says which and where.</exception>
    public static async ValueTask<ISchema> GetSchemaAsync(this IServiceProvider services, string? schemaName = default, CancellationToken cancellationToken = default)
        => (await services.GetRequestExecutorAsync(schemaName, cancellationToken)).Schema;

    /// <summary>Executes a document.</summary>
    public static async Task<IExecutionResult> ExecuteRequestAsync(this IServiceProvider services, string query, string? schemaName = default, CancellationToken cancellationToken = default)
        => await services.ExecuteRequestAsync(OperationRequestBuilder.New().SetDocument(query).Build(), schemaName, cancellationToken);

    /// <summary>Executes a request.</summary>
    public static async Task<IExecutionResult> ExecuteRequestAsync(this IServiceProvider services, IOperationRequest request, string? schemaName = default, CancellationToken cancellationToken = default)
        => await (await services.GetRequestExecutorAsync(schemaName, cancellationToken)).ExecuteAsync(request, cancellationToken);

    /// <summary>Builds the services and the executor of the schema; for tests and tools.</summary>
    /// <exception cref="Exception">The schema has errors; the message says which and where.</exception>
    public static ValueTask<IRequestExecutor> BuildRequestExecutorAsync(this IRequestExecutorBuilder builder, string? schemaName = default, CancellationToken cancellationToken = default)
        => builder.Services.BuildServiceProvider().GetRequestExecutorAsync(schemaName ?? builder.Name, cancellationToken);

    /// <summary>Builds the services and the schema; for tests and tools.</summary>
    /// <exception cref="Exception">The schema has errors; the message says which and where.</exception>
    public static ValueTask<ISchema> BuildSchemaAsync(this IRequestExecutorBuilder builder, string? schemaName = default, CancellationToken cancellationToken = default)
        => builder.Services.BuildServiceProvider().GetSchemaAsync(schemaName ?? builder.Name, cancellationToken);

    /// <summary>Builds the services and executes a document; for tests and tools.</summary>
    public static Task<IExecutionResult> ExecuteRequestAsync(this IRequestExecutorBuilder builder, string query, string? schemaName = default, CancellationToken cancellationToken = default)
        => builder.Services.BuildServiceProvider().ExecuteRequestAsync(query, schemaName ?? builder.Name, cancellationToken);

    /// <summary>Builds the services and executes a request; for tests and tools.</summary>
    public static Task<IExecutionResult> ExecuteRequestAsync(this IRequestExecutorBuilder builder, IOperationRequest request, string? schemaName = default, CancellationToken cancellationToken = default)
        => builder.Services.BuildServiceProvider().ExecuteRequestAsync(request, schemaName ?? builder.Name, cancellationToken);
}
