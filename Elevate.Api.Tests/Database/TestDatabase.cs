namespace Elevate.Api.Tests.Database;

/// <summary>A migrated, empty database of its own on the tests' server; dropped when disposed of.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestServer _server;
    private readonly string _name;

    private TestDatabase(TestServer server, string name) => (_server, _name) = (server, name);

    public string ConnectionString => _server.ConnectionStringFor(_name);

    /// <summary>A copy of the migrated template.</summary>
    public static async Task<TestDatabase> CreateAsync() => await CreateAsync(await TestTemplate.NameAsync());

    /// <summary>Without any schema, for tests of the migrations themselves.</summary>
    public static Task<TestDatabase> CreateEmptyAsync() => CreateAsync("template1");

    /// <summary>As it is now; nobody may be connected to it.</summary>
    public Task<TestDatabase> CopyAsync() => CreateAsync(_name);

    public async ValueTask DisposeAsync() => await _server.DropAsync(_name);

    private static async Task<TestDatabase> CreateAsync(string template)
    {
        var server = await TestServer.SharedAsync();
        var name = $"elevate_test_{Guid.NewGuid():n}";

        // Copying files is several times faster than the write-ahead log that is the default from version 15 on.
        var strategy = (await server.VersionAsync()).Major >= 15 ? " STRATEGY file_copy" : "";
        await server.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}{strategy}");
        return new TestDatabase(server, name);
    }
}
