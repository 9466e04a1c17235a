using HotChocolate.Data;
using HotChocolate.Data.Common;
using HotChocolate.Execution.Configuration;
using HotChocolate.Resolvers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Entity Framework Core with a schema.</summary>
public static class EntityFrameworkRequestExecutorBuilderExtensions
{
    /// <summary>
    /// Resolvers may take the context as a parameter. Each gets one of its own from the registered <see cref="IDbContextFactory{TContext}"/>, which
    /// lives until the value of the field is complete: fields run beside each other, and a context serves one at a time.
    /// </summary>
    public static IRequestExecutorBuilder RegisterDbContextFactory<T>(this IRequestExecutorBuilder builder) where T : DbContext
        => builder.AddDbContextCursorPagingProvider().Configure(setup => setup.ParameterBinders.Add(new ContextBinder<T>(Create<T>)));

    /// <summary>Queries of Entity Framework Core are paged and counted without blocking.</summary>
    public static IRequestExecutorBuilder AddDbContextCursorPagingProvider(
        this IRequestExecutorBuilder builder, string? providerName = null, bool defaultProvider = false)
        => builder.Configure(_ => Queries.Use(Counter.Instance));

    private static T Create<T>(IResolverContext context) where T : DbContext
    {
        var database = context.Services.GetRequiredService<IDbContextFactory<T>>().CreateDbContext();
        ((IMiddlewareContext)context).RegisterForCleanup(database.DisposeAsync);
        return database;
    }

    private sealed class Counter : IQueryCounter
    {
        public static readonly Counter Instance = new();

        public bool CanCount(IQueryable query) => query.Provider is IAsyncQueryProvider;

        public ValueTask<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) => new(query.CountAsync(cancellationToken));
    }
}
