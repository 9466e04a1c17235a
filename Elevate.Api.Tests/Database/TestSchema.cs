using Elevate.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Tests.Database;

/// <summary>Brings a database to the current schema, the way the app does it.</summary>
internal static class TestSchema
{
    public static async Task MigrateAsync(string connectionString)
    {
        await using var dataSource = ElevateDbContextOptions.CreateDataSource(connectionString);
        var options = new DbContextOptionsBuilder<ElevateDbContext>();
        ElevateDbContextOptions.Use(options, dataSource);
        await using var context = new ElevateDbContext(options.Options);
        await context.Database.MigrateAsync();
    }
}
