using System.Diagnostics;
using Elevate.Api.Tests.Embedded;
using Elevate.Persistence.Connections;
using Elevate.Persistence.Embedded;
using Npgsql;

namespace Elevate.Api.Tests.Connections;

/// <summary>On a server of their own, where autovacuum is made to come at once and to take its time.</summary>
public sealed class DatabaseRemovalTests : IAsyncLifetime
{
    private readonly ServerFolder _folder = new();
    private EmbeddedPostgres _server = null!;
    private NpgsqlConnection _connection = null!;

    public async Task InitializeAsync()
    {
        _server = await _folder.StartAsync();
        await AsSuperuserAsync("ALTER SYSTEM SET autovacuum_naptime = 1");
        await AsSuperuserAsync("SELECT pg_reload_conf()");
        _connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await _connection.OpenAsync();
        await ExecuteAsync("postgres", "CREATE DATABASE \"Old \"\"one\"\"\"");
        await ExecuteAsync("Old \"one\"", """
            CREATE TABLE dead WITH (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_cost_delay = 100, autovacuum_vacuum_cost_limit = 1) AS
                SELECT number, repeat('x', 500) AS filling FROM generate_series(1, 10000) AS number;
            DELETE FROM dead
            """);

        // The server's own processes have no user.
        var watch = Stopwatch.StartNew();
        while (await CountAsync("usesysid IS NULL") == 0)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), "Autovacuum did not come.");
            await Task.Delay(20);
        }
    }

    public async Task DisposeAsync()
    {
        await _connection.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_database_is_dropped_although_autovacuum_is_at_work_there()
    {
        await using var somebody = new NpgsqlConnection(ConnectionTo("Old \"one\""));
        await somebody.OpenAsync();

        await _connection.DropDatabaseAsync("Old \"one\"", CancellationToken.None);

        Assert.False(await _connection.ReadSingleAsync<bool>("SELECT EXISTS (SELECT FROM pg_database WHERE datname = 'Old \"one\"')", CancellationToken.None));
    }

    [Fact]
    public async Task Everybody_is_disconnected_but_autovacuum()
    {
        await using var somebody = new NpgsqlConnection(ConnectionTo("Old \"one\""));
        await somebody.OpenAsync();

        await _connection.DisconnectAllAsync("Old \"one\"", CancellationToken.None);

        Assert.Equal(0, await CountAsync("usesysid IS NOT NULL"));
        await ExecuteAsync("postgres", "ALTER DATABASE \"Old \"\"one\"\"\" RENAME TO renamed");
    }

    [Fact]
    public async Task Whoever_may_not_be_disconnected_is_a_reason_to_stop()
    {
        await using var superuser = new NpgsqlConnection(ConnectionTo("Old \"one\"", "postgres"));
        await superuser.OpenAsync();

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => _connection.DropDatabaseAsync("Old \"one\"", CancellationToken.None));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
        await ExecuteAsync("Old \"one\"", "SELECT 1");
    }

    private Task<long> CountAsync(string condition) =>
        _connection.ReadSingleAsync<long>($"SELECT count(*) FROM pg_stat_activity WHERE datname = 'Old \"one\"' AND {condition}", CancellationToken.None);

    private Task AsSuperuserAsync(string sql) => ServerFolder.QueryAsync(ConnectionTo("postgres", "postgres"), sql);

    private Task ExecuteAsync(string database, string sql) => ServerFolder.QueryAsync(ConnectionTo(database), sql);

    private string ConnectionTo(string database, string? role = null) =>
        new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Database = database, Username = role ?? "elevate", Pooling = false }.ConnectionString;
}
