using Npgsql;

namespace Elevate.Api.Tests.Database;

public sealed class DatabaseFixtureTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Each_class_has_a_database_of_its_own()
    {
        await using var other = await TestDatabase.CreateAsync();
        await ExecuteAsync(database.ConnectionString, "CREATE TABLE only_here (id int)");

        var error = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(other.ConnectionString, "TABLE only_here"));

        Assert.Equal(PostgresErrorCodes.UndefinedTable, error.SqlState);
    }

    [Fact]
    public async Task A_database_is_dropped_even_while_connections_are_open()
    {
        var other = await TestDatabase.CreateAsync();
        await using var connection = new NpgsqlConnection(other.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();

        await other.DisposeAsync();

        var error = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(other.ConnectionString, "SELECT 1"));
        Assert.Equal(PostgresErrorCodes.InvalidCatalogName, error.SqlState);
    }

    [Fact]
    public async Task The_server_takes_64_connections_at_once()
    {
        var connections = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => database.DataSource.OpenConnectionAsync().AsTask()));

        Assert.All(connections, connection => Assert.Equal("UTC", connection.Timezone));
        foreach (var connection in connections) await connection.DisposeAsync();
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
