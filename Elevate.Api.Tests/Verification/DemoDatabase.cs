using Elevate.Api.Tests.Database;
using Elevate.Persistence;
using Elevate.Persistence.Seeding;

namespace Elevate.Api.Tests.Verification;

/// <summary>The demo programme, to be copied and broken.</summary>
public sealed class DemoDatabase : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var dataSource = ElevateDbContextOptions.CreateDataSource(_database.ConnectionString);
        await new DemoSeed(dataSource).RunAsync();
    }

    public Task<TestDatabase> CopyAsync() => _database.CopyAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();
}
