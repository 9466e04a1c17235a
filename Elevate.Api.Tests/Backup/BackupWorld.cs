using Elevate.Api.Tests.Database;
using Elevate.Persistence.Seeding;
using Npgsql;

namespace Elevate.Api.Tests.Backup;

/// <summary>A folder, a database with the demo programme, and what tests ask about it.</summary>
public sealed class BackupWorld : IAsyncLifetime
{
    // Apart from what a refresh of the views writes.
    private const string Tables = """
        SELECT string_agg(format('SELECT %L || md5(coalesce(string_agg(t::text, ''|'' ORDER BY t::text), '''')) FROM %s t', relname, oid::regclass), ' UNION ALL ' ORDER BY relname)
        FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'm') AND relname NOT IN ('analytic_views', 'view_refresh_log')
        """;

    private TestDatabase _demo = null!;

    public string Folder { get; } = Directory.CreateTempSubdirectory("elevate-backup-").FullName;

    public async Task InitializeAsync()
    {
        _demo = await TestDatabase.CreateAsync();
        await using var dataSource = Elevate.Persistence.ElevateDbContextOptions.CreateDataSource(_demo.ConnectionString);
        await new DemoSeed(dataSource).RunAsync();
    }

    public Task<TestDatabase> CopyAsync() => _demo.CopyAsync();

    public string NewFile() => Path.Combine(Folder, $"{Guid.NewGuid():n}.dump");

    public async Task DisposeAsync()
    {
        await _demo.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The contents of every table.</summary>
    public static async Task<IReadOnlyList<string>> FingerprintAsync(TestDatabase database)
    {
        await using var connection = await OpenAsync(database);
        await using var tables = new NpgsqlCommand(Tables, connection);
        await using var contents = new NpgsqlCommand((string)(await tables.ExecuteScalarAsync())!, connection);
        await using var reader = await contents.ExecuteReaderAsync();
        var fingerprint = new List<string>();
        while (await reader.ReadAsync()) fingerprint.Add(reader.GetString(0));
        return fingerprint;
    }

    public static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var connection = await OpenAsync(database);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The names of the databases that were made beside one.</summary>
    public static async Task<IReadOnlyList<string>> BesideAsync(TestDatabase database)
    {
        await using var connection = await OpenAsync(database);
        // Names are cut to what PostgreSQL allows, so a part of it has to do.
        await using var command = new NpgsqlCommand(
            "SELECT coalesce(array_agg(datname ORDER BY datname), '{}') FROM pg_database WHERE left(datname, 31) = left(current_database(), 31) AND datname <> current_database()", connection);
        return (string[])(await command.ExecuteScalarAsync())!;
    }

    private static async Task<NpgsqlConnection> OpenAsync(TestDatabase database)
    {
        var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }
}
