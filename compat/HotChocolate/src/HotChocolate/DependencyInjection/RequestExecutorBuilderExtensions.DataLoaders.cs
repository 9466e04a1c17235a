using GreenDonut;
using HotChocolate.Execution.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

public static partial class RequestExecutorBuilderExtensions
{
    /// <summary>Adds a data loader; one instance serves a request.</summary>
    public static IRequestExecutorBuilder AddDataLoader<T>(this IRequestExecutorBuilder builder) where T : class, IDataLoader
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddDataLoader<T>();
        return builder;
    }

    /// <summary>Adds a data loader that resolvers ask for by the type <typeparamref name="TService"/>.</summary>
    public static IRequestExecutorBuilder AddDataLoader<TService, TImplementation>(this IRequestExecutorBuilder builder)
        where TService : class, IDataLoader
        where TImplementation : class, TService
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddDataLoader<TService, TImplementation>();
        return builder;
    }

    /// <summary>Adds a data loader made by a factory.</summary>
    public static IRequestExecutorBuilder AddDataLoader<T>(this IRequestExecutorBuilder builder, Func<IServiceProvider, T> factory) where T : class, IDataLoader
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddDataLoader(factory);
        return builder;
    }
}
