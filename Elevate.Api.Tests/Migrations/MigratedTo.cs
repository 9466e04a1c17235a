using Elevate.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Elevate.Api.Tests.Migrations;

/// <summary>Databases as earlier migrations left them.</summary>
internal static class MigratedTo
{
    /// <summary>Every migration of the app, the oldest first.</summary>
    public static IReadOnlyList<string> All { get; } = ReadAll();

    /// <summary>The part of its name behind the time.</summary>
    public static string NameOf(string migration) => migration[(migration.IndexOf('_') + 1)..];

    /// <summary>Applies migrations up to one, that included.</summary>
    public static async Task ApplyAsync(NpgsqlDataSource dataSource, string migration)
    {
        await using var context = CreateContext(dataSource);
        await context.GetService<IMigrator>().MigrateAsync(migration);
    }

    private static ElevateDbContext CreateContext(NpgsqlDataSource dataSource)
    {
        var options = new DbContextOptionsBuilder<ElevateDbContext>();
        ElevateDbContextOptions.Use(options, dataSource);
        return new ElevateDbContext(options.Options);
    }

    private static IReadOnlyList<string> ReadAll()
    {
        using var context = new DesignTimeDbContextFactory().CreateDbContext([]);
        return [.. context.Database.GetMigrations()];
    }
}
