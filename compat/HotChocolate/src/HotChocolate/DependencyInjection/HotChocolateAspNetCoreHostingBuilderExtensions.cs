using HotChocolate.Execution.Configuration;

namespace Microsoft.Extensions.Hosting;

/// <summary>Registers a served schema on the builder of a host.</summary>
public static class HotChocolateAspNetCoreHostingBuilderExtensions
{
    /// <inheritdoc cref="HotChocolateAspNetCoreServiceCollectionExtensions.AddGraphQLServer(IServiceCollection, string?, int, bool)"/>
    public static IRequestExecutorBuilder AddGraphQL(
        this IHostApplicationBuilder builder, string? schemaName = default, int maxAllowedRequestSize = 20 * 1000 * 1024, bool disableDefaultSecurity = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Services.AddGraphQLServer(schemaName, maxAllowedRequestSize, disableDefaultSecurity);
    }
}
