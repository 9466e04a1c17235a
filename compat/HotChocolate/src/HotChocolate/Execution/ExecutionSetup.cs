using HotChocolate.Execution.Options;

namespace HotChocolate.Execution;

/// <summary>What is the same for all requests to one schema.</summary>
internal sealed class ExecutionSetup(IServiceProvider services, RequestExecutorOptions options, ErrorHandler errors, bool hasDataLoaders)
{
    /// <summary>The services of the application.</summary>
    public IServiceProvider Services => services;

    public RequestExecutorOptions Options => options;

    public ErrorHandler Errors => errors;

    /// <summary>Whether services may ask for data loaders.</summary>
    public bool HasDataLoaders => hasDataLoaders;
}
