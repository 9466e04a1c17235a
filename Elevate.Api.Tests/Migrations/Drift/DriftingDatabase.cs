using Elevate.Api.Tests.Database;
using Elevate.Persistence.Connections;
using Elevate.Persistence.Schema;
using Elevate.Persistence.Schema.Drift;
using Npgsql;

namespace Elevate.Api.Tests.Migrations.Drift;

/// <summary>A migrated database to spoil and to mend. What it should be is built once for all tests.</summary>
internal sealed class DriftingDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<SchemaCatalogue>> _expected = new(BuildAsync);

    private readonly TestDatabase _database;

    private DriftingDatabase(TestDatabase database) => _database = database;

    public string ConnectionString => _database.ConnectionString;

    public static async Task<DriftingDatabase> CreateAsync() => new(await TestDatabase.CreateAsync());

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await connection.ExecuteAsync(sql, CancellationToken.None);
    }

    public async Task<SchemaDrift> CompareAsync(bool acceptDataLoss = false) =>
        SchemaDrift.Compare(await _expected.Value, await SchemaCatalogue.ReadAsync(ConnectionString), acceptDataLoss: acceptDataLoss);

    /// <summary>Runs what is printed, as an operator does.</summary>
    public async Task MendAsync(SchemaDrift drift)
    {
        var (exitCode, errors) = await Psql.RunAsync(ConnectionString, drift.Repair.ToString());
        Assert.True(exitCode == 0 && errors == "", $"{errors}\n{drift.Repair}");
        await ExecuteAsync("DO $$ BEGIN ASSERT (SELECT bool_and(relispopulated) FROM pg_class WHERE relkind = 'm'); END $$");
    }

    private static async Task<SchemaCatalogue> BuildAsync()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var migrator = new DatabaseMigrator(database.ConnectionString);
        var applied = (await migrator.GetStatusAsync()).Applied;
        return await ScratchSchema.BuildAsync(
            database.ConnectionString, static _ => { }, replay => replay.ApplyAsync(applied, CancellationToken.None), CancellationToken.None);
    }
}
