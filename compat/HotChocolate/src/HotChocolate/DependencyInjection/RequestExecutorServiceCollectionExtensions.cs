using HotChocolate;
using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a schema without a transport.</summary>
public static class RequestExecutorServiceCollectionExtensions
{
    /// <summary>Registers a schema; calls with the same name add to the same schema.</summary>
    public static IRequestExecutorBuilder AddGraphQL(this IServiceCollection services, string? schemaName = default)
    {
        services.AddGraphQLCore();
        return new RequestExecutorBuilder(services, schemaName ?? SchemaSetup.DefaultName);
    }

    /// <summary>Registers another schema beside the one of <paramref name="builder"/>.</summary>
    public static IRequestExecutorBuilder AddGraphQL(this IRequestExecutorBuilder builder, string? schemaName = default)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Services.AddGraphQL(schemaName);
    }

    /// <summary>Finds documents by their MD5 hash; so it is unless another hash is added.</summary>
    public static IServiceCollection AddMD5DocumentHashProvider(this IServiceCollection services, HashFormat format = HashFormat.Base64)
        => services.AddSingleton(DocumentHashing.MD5(format));

    /// <summary>Finds documents by their SHA-1 hash.</summary>
    public static IServiceCollection AddSha1DocumentHashProvider(this IServiceCollection services, HashFormat format = HashFormat.Base64)
        => services.AddSingleton(DocumentHashing.Sha1(format));

    /// <summary>Finds documents by their SHA-256 hash.</summary>
    public static IServiceCollection AddSha256DocumentHashProvider(this IServiceCollection services, HashFormat format = HashFormat.Base64)
        => services.AddSingleton(DocumentHashing.Sha256(format));

    /// <summary>The services that all schemas share.</summary>
    public static IServiceCollection AddGraphQLCore(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions();
        services.TryAddSingleton<SchemaRegistry>();
        services.TryAddSingleton<IRequestExecutorResolver>(static s => s.GetRequiredService<SchemaRegistry>());
        return services;
    }
}
