using Elevate.Api.Tests.Database;
using Elevate.Persistence.Schema;
using Npgsql;

namespace Elevate.Api.Tests.Migrations;

public sealed class ScratchDatabaseTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateEmptyAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task It_is_empty_and_like_the_database_beside_it()
    {
        await using var scratch = await ScratchDatabase.CreateAsync(_database.ConnectionString);

        Assert.Equal(
            await ReadAsync(_database.ConnectionString, "SELECT concat_ws(' ', encoding, datcollate, datctype) FROM pg_database WHERE datname = current_database()"),
            await ReadAsync(scratch.ConnectionString, "SELECT concat_ws(' ', encoding, datcollate, datctype) FROM pg_database WHERE datname = current_database()"));
        Assert.Equal("0", await ReadAsync(scratch.ConnectionString, "SELECT count(*)::text FROM pg_class WHERE relnamespace = 'public'::regnamespace"));
        Assert.Equal(scratch.Name, await ReadAsync(scratch.ConnectionString, "SELECT current_database()::text"));
    }

    [Fact]
    public async Task It_goes_even_while_somebody_is_connected()
    {
        var scratch = await ScratchDatabase.CreateAsync(_database.ConnectionString);
        await using var connection = new NpgsqlConnection(scratch.ConnectionString);
        await connection.OpenAsync();

        await scratch.DisposeAsync();

        Assert.False(await ExistsAsync(scratch.Name));
    }

    [Fact]
    public async Task What_a_maker_left_behind_who_died_is_dropped_by_the_next_and_nothing_else_is()
    {
        await using var living = await ScratchDatabase.CreateAsync(_database.ConnectionString);
        var orphan = await ScratchDatabase.CreateAsync(_database.ConnectionString);
        await ReadAsync(_database.ConnectionString, $"""
            SELECT pg_terminate_backend(pid, 10000)::text FROM pg_locks
            WHERE locktype = 'advisory' AND lpad(to_hex(classid::bigint), 8, '0') || lpad(to_hex(objid::bigint), 8, '0') = '{orphan.Name[^16..]}'
            """);

        await using var next = await ScratchDatabase.CreateAsync(_database.ConnectionString);

        Assert.False(await ExistsAsync(orphan.Name));
        Assert.True(await ExistsAsync(living.Name));
    }

    [Fact]
    public async Task A_role_that_may_not_make_databases_is_told_the_ways_out()
    {
        var role = $"scratchless_{Guid.NewGuid():n}";
        await ReadAsync(_database.ConnectionString, $"CREATE ROLE {role} LOGIN PASSWORD 'secret'; SELECT ''");
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Username = role, Password = "secret" };

            var error = await Assert.ThrowsAsync<ScratchDatabaseException>(() => ScratchDatabase.CreateAsync(settings.ConnectionString));

            Assert.Contains($"ALTER ROLE {role} CREATEDB", error.Message, StringComparison.Ordinal);
            Assert.Contains("--scratch <connection>", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            await ReadAsync(_database.ConnectionString, $"DROP ROLE {role}; SELECT ''");
        }
    }

    private async Task<bool> ExistsAsync(string name) =>
        await ReadAsync(_database.ConnectionString, $"SELECT count(*)::text FROM pg_database WHERE datname = '{name}'") == "1";

    private static async Task<string?> ReadAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (string?)await command.ExecuteScalarAsync();
    }
}
