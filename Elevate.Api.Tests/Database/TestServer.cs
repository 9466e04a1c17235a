using Elevate.Persistence.Connections;
using Elevate.Persistence.Embedded;
using Npgsql;

namespace Elevate.Api.Tests.Database;

/// <summary>The PostgreSQL server of this test process: a named one, a container, or the embedded server, in this order.</summary>
public sealed partial class TestServer
{
    public const string UrlVariable = "ELEVATE_TEST_DATABASE_URL";

    private static readonly Lazy<Task<TestServer>> _shared = new(StartAsync);

    private TestServer(string connectionString, string description)
    {
        ConnectionString = connectionString;
        Description = description;
        Console.WriteLine($"Tests use {description}");
    }

    /// <summary>A role that may create databases, connected to one that is left alone.</summary>
    public string ConnectionString { get; }

    public string Description { get; }

    public static Task<TestServer> SharedAsync() => _shared.Value;

    /// <summary>The same server, another database.</summary>
    public string ConnectionStringFor(string database) => ConnectionDefaults.Apply(new NpgsqlConnectionStringBuilder(ConnectionString)
    {
        Database = database,
        MaxPoolSize = 100,
    }).ConnectionString;

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await connection.ExecuteAsync(sql, CancellationToken.None);
    }

    /// <summary>Drops a database, whoever is connected to it.</summary>
    public async Task DropAsync(string database)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await connection.DropDatabaseAsync(database, CancellationToken.None);
    }

    /// <summary>Disconnects everybody from a database.</summary>
    public async Task DisconnectAllAsync(string database)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await connection.DisconnectAllAsync(database, CancellationToken.None);
    }

    public async Task<Version> VersionAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection.PostgreSqlVersion;
    }

    /// <summary>Implemented where the container packages are compiled in.</summary>
    static partial void StartContainer(ref Task<string?>? connectionString);

    private static async Task<TestServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(UrlVariable) is { Length: > 0 } url)
        {
            var named = ConnectionUrl.Parse(UrlVariable, url);
            return new TestServer(named.ConnectionString, $"PostgreSQL at {named.Host}:{named.Port} (from {UrlVariable})");
        }

        Task<string?>? container = null;
        StartContainer(ref container);
        if (container is not null && await container is { } connectionString) return new TestServer(connectionString, "PostgreSQL in a container");

        // Not disposed of: it stops, and its folder goes, when the last process that uses it ends.
        var embedded = await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions
        {
            DataRoot = Path.Combine(Path.GetTempPath(), $"elevate-tests-{Guid.NewGuid():n}"),
            Durable = false,
            Temporary = true,
            Report = Console.WriteLine,
        });
        return new TestServer(embedded.ConnectionString, embedded.Describe());
    }
}
