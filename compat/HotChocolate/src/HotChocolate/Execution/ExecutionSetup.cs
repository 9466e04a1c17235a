using HotChocolate.Diagnostics;
using HotChocolate.Execution.Options;

namespace HotChocolate.Execution;

/// <summary>What is the same for all requests to one schema.</summary>
/// <param name="Services">The services of the application.</param>
/// <param name="Options">Time limit and what errors tell.</param>
/// <param name="Errors">The filters.</param>
/// <param name="HasDataLoaders">Whether services may ask for data loaders.</param>
/// <param name="Instrumentation">Null: nothing is traced.</param>
internal sealed record ExecutionSetup(
    IServiceProvider Services,
    RequestExecutorOptions Options,
    ErrorHandler Errors,
    bool HasDataLoaders,
    Instrumentation? Instrumentation);
