using HotChocolate.Diagnostics;
using HotChocolate.Execution.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds traces and metrics.</summary>
public static class DiagnosticsRequestExecutorBuilderExtensions
{
    /// <summary>
    /// Lets the activity source and the meter <c>HotChocolate.Diagnostics</c> tell of requests, errors, events of subscriptions and batches of data loaders.
    /// </summary>
    public static IRequestExecutorBuilder AddInstrumentation(this IRequestExecutorBuilder builder, Action<InstrumentationOptions>? options = default)
        => builder.AddInstrumentation((_, o) => options?.Invoke(o));

    /// <inheritdoc cref="AddInstrumentation(IRequestExecutorBuilder, Action{InstrumentationOptions})"/>
    public static IRequestExecutorBuilder AddInstrumentation(this IRequestExecutorBuilder builder, Action<IServiceProvider, InstrumentationOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return builder.Configure((services, setup) => options(services, setup.Options<InstrumentationOptions>()));
    }
}
