using Elevate.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Elevate.Api.Tests.Database;

/// <summary>A database for one test class, through <c>IClassFixture</c>.</summary>
public sealed class DatabaseFixture : IAsyncLifetime
{
    private TestDatabase? _database;

    public NpgsqlDataSource DataSource { get; private set; } = null!;

    public string ConnectionString => _database!.ConnectionString;

    /// <summary>A new context on the class's database; the caller disposes of it.</summary>
    public ElevateDbContext CreateContext()
    {
        var options = new DbContextOptionsBuilder<ElevateDbContext>();
        ElevateDbContextOptions.Use(options, DataSource);
        return new ElevateDbContext(options.Options);
    }

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        DataSource = ElevateDbContextOptions.CreateDataSource(ConnectionString);
    }

    public async Task DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await _database!.DisposeAsync();
    }
}
