using System.Diagnostics;
using Elevate.Persistence.Model;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Elevate.Persistence;

/// <summary>How the context reaches the database: one place for host, tests and tools.</summary>
public static class ElevateDbContextOptions
{
    /// <summary>A data source that knows the enum types of the database.</summary>
    /// <param name="connectionString">Where the database is.</param>
    /// <param name="configure">More settings, or null.</param>
    public static NpgsqlDataSource CreateDataSource(string connectionString, Action<NpgsqlDataSourceBuilder>? configure = null)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        // The name that metrics and traces have for it; without one they take the connection string.
        builder.Name = builder.ConnectionStringBuilder.ApplicationName ?? "elevate";
        // What asks the database all the time, with nobody's request behind it, would be most of a trace store.
        builder.ConfigureTracing(tracing => tracing
            .ConfigureCommandFilter(static _ => Activity.Current is not null)
            .ConfigureBatchFilter(static _ => Activity.Current is not null)
            .EnableFirstResponseEvent(false));
        EnumTypes.Map(builder);
        configure?.Invoke(builder);
        // Both would put rows into logs.
        builder.ConnectionStringBuilder.IncludeErrorDetail = false;
        builder.ConnectionStringBuilder.LogParameters = false;
        return builder.Build();
    }

    /// <summary>Makes the context use a data source.</summary>
    /// <param name="builder">Options of the context.</param>
    /// <param name="dataSource">Made by <see cref="CreateDataSource"/>.</param>
    /// <returns>The same builder.</returns>
    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder builder, NpgsqlDataSource dataSource) =>
        builder.UseNpgsql(dataSource, options => EnumTypes.Map(options));
}
