using HotChocolate.Data;
using HotChocolate.Execution.Configuration;
using Microsoft.EntityFrameworkCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Entity Framework Core with a schema.</summary>
public static class EntityFrameworkRequestExecutorBuilderExtensions
{
    /// <summary>
    /// Resolvers may take the context as a parameter. Each gets one of its own from the registered <see cref="IDbContextFactory{TContext}"/>, which
    /// lives until the value of the field is complete: fields run beside each other, and a context serves one at a time.
    /// </summary>
    public static IRequestExecutorBuilder RegisterDbContextFactory<T>(this IRequestExecutorBuilder builder) where T : DbContext
        => builder.Configure(setup =>
        {
            Queries.Use(EntityFrameworkQueryCounter.Instance);
            setup.ParameterBinders.Add(new DbContextBinder<T>());
        });

    /// <summary>Queries of Entity Framework Core are paged and counted without blocking.</summary>
    public static IRequestExecutorBuilder AddDbContextCursorPagingProvider(this IRequestExecutorBuilder builder, string? providerName = null, bool defaultProvider = false)
        => builder.Configure(_ => Queries.Use(EntityFrameworkQueryCounter.Instance));
}
