using Elevate.Api.Tests.Database;
using Elevate.Persistence.Schema;

namespace Elevate.Api.Tests.Migrations;

/// <summary>What goes through all rows can be stopped anywhere and goes on from there.</summary>
public sealed class RestartTests : IAsyncLifetime
{
    private readonly DatabaseFixture _database = new();

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await ExecuteAsync("""
            INSERT INTO users (id, handle, name, email) SELECT 'user-' || n, 'user-' || n, 'User', 'user-' || n || '@example.org' FROM generate_series(1000, 1999) AS n;
            CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF TG_ARGV[0] = 'fails' THEN
                    RAISE EXCEPTION 'The disk is full.';
                END IF;
                NEW.nickname := TG_ARGV[0];
                RETURN NEW;
            END
            $$;
            """);
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Rows_that_were_changed_before_a_failure_stay_changed()
    {
        await ExecuteAsync("CREATE TRIGGER spoil BEFORE UPDATE ON users FOR EACH ROW WHEN (OLD.id = 'user-1500') EXECUTE FUNCTION spoil('fails')");
        await using var migrator = new DatabaseMigrator(_database.ConnectionString, SafeMigrations.Use);

        var failure = await Assert.ThrowsAsync<MigrationFailedException>(() => migrator.MigrateAsync());
        Assert.Equal(SafeMigrations.Rows, failure.Failed);
        Assert.Equal(400L, await ScalarAsync("SELECT count(*) FROM users WHERE nickname IS NOT NULL"));

        await ExecuteAsync("DROP TRIGGER spoil ON users");
        await migrator.ResolveAsync(SafeMigrations.Rows, applied: false);
        Assert.Equal([SafeMigrations.Rows], await migrator.MigrateAsync());
        Assert.Equal(0L, await ScalarAsync("SELECT count(*) FROM users WHERE nickname IS DISTINCT FROM handle"));
    }

    [Fact]
    public async Task An_index_that_could_not_be_built_is_built_anew()
    {
        await ExecuteAsync("CREATE TRIGGER spoil BEFORE UPDATE ON users FOR EACH ROW WHEN (OLD.id IN ('user-1500', 'user-1501')) EXECUTE FUNCTION spoil('same')");
        await using var migrator = new DatabaseMigrator(_database.ConnectionString, SafeMigrations.Use);

        var failure = await Assert.ThrowsAsync<MigrationFailedException>(() => migrator.MigrateAsync());
        Assert.Contains("23505", failure.Message, StringComparison.Ordinal);
        Assert.Equal(false, await ScalarAsync("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix_users_nickname'::regclass"));

        await ExecuteAsync("DROP TRIGGER spoil ON users; UPDATE users SET nickname = handle WHERE nickname = 'same'");
        await migrator.ResolveAsync(SafeMigrations.Rows, applied: false);
        Assert.Equal([SafeMigrations.Rows], await migrator.MigrateAsync());
        Assert.Equal(true, await ScalarAsync("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix_users_nickname'::regclass"));
        Assert.Equal(true, await ScalarAsync("SELECT to_regclass('failed_migrations') IS NULL"));
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _database.DataSource.CreateCommand($"SELECT act_as('system'); {sql}");
        await command.ExecuteNonQueryAsync();
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var command = _database.DataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
