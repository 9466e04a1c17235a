using HotChocolate;
using HotChocolate.AspNetCore;
using HotChocolate.Execution.Configuration;
using HotChocolate.Transport.Http;
using HotChocolate.Validation.Options;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a schema that is served by ASP.NET Core.</summary>
public static class HotChocolateAspNetCoreServiceCollectionExtensions
{
    /// <summary>Registers a schema with secure defaults; calls with the same name add to the same schema.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="schemaName">Null for the default schema.</param>
    /// <param name="maxAllowedRequestSize">Bodies of more bytes are refused.</param>
    /// <param name="disableDefaultSecurity">
    /// True: no cost limits, and outside of development neither is introspection off nor the recursion of fields limited, unless that is configured.
    /// </param>
    public static IRequestExecutorBuilder AddGraphQLServer(
        this IServiceCollection services, string? schemaName = default, int maxAllowedRequestSize = 20 * 1000 * 1024, bool disableDefaultSecurity = false)
    {
        services.AddGraphQLServerCore(maxAllowedRequestSize);
        var builder = services.AddGraphQL(schemaName);
        if (disableDefaultSecurity || IsSecured(services, builder.Name)) return builder;
        services.AddSingleton(new DefaultSecurity(builder.Name));
        return builder.Configure(ApplyDefaultSecurity);
    }

    /// <summary>Registers another schema beside the one of <paramref name="builder"/>.</summary>
    public static IRequestExecutorBuilder AddGraphQLServer(this IRequestExecutorBuilder builder, string? schemaName = default, bool disableDefaultSecurity = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Services.AddGraphQLServer(schemaName, disableDefaultSecurity: disableDefaultSecurity);
    }

    /// <summary>The services that all served schemas share.</summary>
    public static IServiceCollection AddGraphQLServerCore(this IServiceCollection services, int maxAllowedRequestSize = 20 * 1000 * 1024)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxAllowedRequestSize);
        services.AddGraphQLCore();
        services.TryAddSingleton(new RequestSizeLimit(maxAllowedRequestSize));
        return services;
    }

    /// <summary>Adds a class that sees every HTTP request before it is executed.</summary>
    public static IRequestExecutorBuilder AddHttpRequestInterceptor<T>(this IRequestExecutorBuilder builder) where T : class, IHttpRequestInterceptor
        => builder.AddHttpRequestInterceptor(static services => ActivatorUtilities.GetServiceOrCreateInstance<T>(services));

    /// <summary>Adds an interceptor of HTTP requests made by a factory.</summary>
    public static IRequestExecutorBuilder AddHttpRequestInterceptor<T>(this IRequestExecutorBuilder builder, Func<IServiceProvider, T> factory) where T : class, IHttpRequestInterceptor
    {
        ArgumentNullException.ThrowIfNull(factory);
        return builder.Configure((services, setup) => setup.Features.Set<IHttpRequestInterceptor>(factory(services)));
    }

    /// <summary>Adds a function that sees every HTTP request before it is executed.</summary>
    public static IRequestExecutorBuilder AddHttpRequestInterceptor(this IRequestExecutorBuilder builder, HttpRequestInterceptorDelegate interceptor)
    {
        ArgumentNullException.ThrowIfNull(interceptor);
        return builder.AddHttpRequestInterceptor(_ => new DelegateHttpRequestInterceptor(interceptor));
    }

    /// <summary>Adds a class that follows WebSocket connections and their operations.</summary>
    public static IRequestExecutorBuilder AddSocketSessionInterceptor<T>(this IRequestExecutorBuilder builder) where T : class, ISocketSessionInterceptor
        => builder.AddSocketSessionInterceptor(static services => ActivatorUtilities.GetServiceOrCreateInstance<T>(services));

    /// <summary>Adds an interceptor of WebSocket connections made by a factory.</summary>
    public static IRequestExecutorBuilder AddSocketSessionInterceptor<T>(this IRequestExecutorBuilder builder, Func<IServiceProvider, T> factory) where T : class, ISocketSessionInterceptor
    {
        ArgumentNullException.ThrowIfNull(factory);
        return builder.Configure((services, setup) => setup.Features.Set<ISocketSessionInterceptor>(factory(services)));
    }

    /// <summary>Builds the schema when the host starts, not with the first request; the host does not start with a broken schema.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="warmup">Runs before the host accepts requests; null: nothing but building.</param>
    /// <param name="keepWarm">Has no effect: a schema never changes after it was built.</param>
    public static IRequestExecutorBuilder InitializeOnStartup(
        this IRequestExecutorBuilder builder, Func<IRequestExecutor, CancellationToken, Task>? warmup = default, bool keepWarm = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<IHostedService>(services => new SchemaWarmup(services, builder.Name, warmup));
        return builder;
    }

    // Only the first call sets the defaults: what was configured since must not be lost.
    private static bool IsSecured(IServiceCollection services, string schemaName)
        => services.Any(s => !s.IsKeyedService && s.ImplementationInstance is DefaultSecurity security && security.SchemaName == schemaName);

    private static void ApplyDefaultSecurity(IServiceProvider services, SchemaSetup setup)
    {
        var validation = setup.Options<ValidationOptions>();
        validation.AnalyzeCost = true;
        if (services.GetService<IHostEnvironment>() is { } environment && environment.IsDevelopment()) return;
        validation.DisableIntrospection = true;
        validation.MaxFieldCycleDepth = 3;
    }

    private sealed record DefaultSecurity(string SchemaName);
}
