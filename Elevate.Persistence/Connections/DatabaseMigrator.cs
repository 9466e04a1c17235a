using Microsoft.EntityFrameworkCore;

namespace Elevate.Persistence.Connections;

/// <summary>Brings a database to the current schema.</summary>
public static class DatabaseMigrator
{
    /// <summary>Applies what is pending. Any number of nodes may start at once: the history table is locked meanwhile, and one does the work.</summary>
    /// <param name="connectionString">Past any pooler: <see cref="DatabaseConnection.DirectConnectionString"/>.</param>
    /// <param name="cancellationToken">Gives up between migrations.</param>
    public static async Task MigrateAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        await using var dataSource = ElevateDbContextOptions.CreateDataSource(connectionString);
        var options = new DbContextOptionsBuilder<ElevateDbContext>();
        ElevateDbContextOptions.Use(options, dataSource);
        await using var context = new ElevateDbContext(options.Options);
        await context.Database.MigrateAsync(cancellationToken);
    }
}
