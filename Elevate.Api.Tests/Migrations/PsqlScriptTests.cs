using Elevate.Api.Tests.Database;
using Elevate.Persistence.Connections;
using Elevate.Persistence.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Elevate.Api.Tests.Migrations;

/// <summary>Migrations that psql applies end where those do that the app applies.</summary>
public sealed class PsqlScriptTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private NpgsqlConnection _other = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _other = new NpgsqlConnection(_database.ConnectionString);
        await _other.OpenAsync();
    }

    public async Task DisposeAsync()
    {
        await _other.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Statements_that_belong_together_are_applied_together()
    {
        var (exitCode, errors) = await RunAsync();

        Assert.Equal(3, exitCode);
        Assert.Contains("division by zero", errors, StringComparison.Ordinal);
        Assert.False(await ColumnExistsAsync("half"));
        Assert.True(await ColumnExistsAsync("before"));
        Assert.Equal(0, await _other.ReadSingleAsync<long>($"SELECT count(*) FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = '{Parts.Name}'", CancellationToken.None));
    }

    [Fact]
    public async Task It_gives_way_as_soon_as_a_migration_of_the_app()
    {
        await using var reading = await _other.BeginTransactionAsync();
        await _other.ExecuteAsync("SELECT count(*) FROM users", CancellationToken.None);

        var (exitCode, errors) = await RunAsync();

        Assert.Equal(3, exitCode);
        Assert.Contains("lock timeout", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_does_nothing_while_somebody_else_migrates()
    {
        await _other.ExecuteAsync($"SELECT pg_advisory_lock({DatabaseMigrator.LockKey})", CancellationToken.None);

        var (exitCode, errors) = await RunAsync();

        Assert.Equal(3, exitCode);
        Assert.Contains("Somebody else migrates", errors, StringComparison.Ordinal);
        Assert.False(await ColumnExistsAsync("before"));
    }

    private async Task<(int ExitCode, string Errors)> RunAsync()
    {
        await using var migrator = new DatabaseMigrator(_database.ConnectionString, Parts.Use);
        return await Psql.RunAsync(_database.ConnectionString, migrator.Script());
    }

    private Task<bool> ColumnExistsAsync(string name) =>
        _other.ReadSingleAsync<bool>($"SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'users'::regclass AND attname = '{name}')", CancellationToken.None);

    /// <summary>A migration without a transaction, of which the last operation fails after its first statement.</summary>
    private sealed class Parts(
        ICurrentDbContext currentContext, IDbContextOptions options, IMigrationsIdGenerator ids, IDiagnosticsLogger<DbLoggerCategory.Migrations> logger)
        : NextVersion(currentContext, options, ids, logger)
    {
        public const string Name = "29990101000001_Parts";

        public static void Use(DbContextOptionsBuilder options) => Use<Parts>(options);

        [DbContext(typeof(Elevate.Persistence.ElevateDbContext)), Migration(Name)]
        private sealed class PartsMigration : Migration
        {
            protected override void Up(MigrationBuilder migrationBuilder)
            {
                migrationBuilder.Sql("ALTER TABLE users ADD COLUMN before text -- for later", suppressTransaction: true);
                migrationBuilder.Sql("ALTER TABLE users ADD COLUMN half text; SELECT 1 / 0", suppressTransaction: true);
            }
        }
    }
}
