using Elevate.Api.Tests.Database;
using Elevate.Persistence;
using Elevate.Persistence.Schema;
using Npgsql;

namespace Elevate.Api.Tests.Migrations;

public sealed class DatabaseResetTests
{
    [Fact]
    public async Task An_empty_database_with_the_same_settings_takes_its_place()
    {
        await using var database = await TestDatabase.CreateAsync();
        await ExecuteAsync(database.ConnectionString, "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET lock_timeout = %L', current_database(), '12345ms'); END $$");
        const string Like = "SELECT concat_ws(' ', pg_encoding_to_char(encoding), datcollate, datctype, pg_get_userbyid(datdba)) FROM pg_database WHERE datname = current_database()";
        var like = await ExecuteAsync(database.ConnectionString, Like);
        await using var connected = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connected.OpenAsync();

        Assert.Empty((await new DatabaseReset(database.ConnectionString).RunAsync()).Settings);

        Assert.Equal(true, await ExecuteAsync(database.ConnectionString, "SELECT to_regclass('users') IS NULL"));
        Assert.Equal("12345ms", await ExecuteAsync(database.ConnectionString, "SELECT current_setting('lock_timeout')"));
        Assert.Equal(like, await ExecuteAsync(database.ConnectionString, Like));
        await Assert.ThrowsAsync<PostgresException>(async () => await new NpgsqlCommand("SELECT 1", connected).ExecuteScalarAsync());
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("template1")]
    public async Task What_the_server_needs_is_left_alone(string name)
    {
        var server = await TestServer.SharedAsync();
        var refusal = await Assert.ThrowsAsync<OperatorException>(() => new DatabaseReset(server.ConnectionStringFor(name)).RunAsync());
        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_make_it_again_drops_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var server = await TestServer.SharedAsync();
        var role = $"reset_{Guid.NewGuid():n}";
        await server.ExecuteAsync($"CREATE ROLE {role} LOGIN PASSWORD 'test'");
        try
        {
            var theirs = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = role, Password = "test" }.ConnectionString;
            var refusal = await Assert.ThrowsAsync<OperatorException>(() => new DatabaseReset(theirs).RunAsync());
            Assert.Contains("CREATEDB", refusal.Message, StringComparison.Ordinal);

            await server.ExecuteAsync($"ALTER ROLE {role} CREATEDB");
            refusal = await Assert.ThrowsAsync<OperatorException>(() => new DatabaseReset(theirs).RunAsync());
            Assert.Contains("does not own", refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            await server.ExecuteAsync($"DROP ROLE {role}");
        }
        Assert.Equal(0L, await ExecuteAsync(database.ConnectionString, "SELECT count(*) FROM users"));
    }

    private static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
