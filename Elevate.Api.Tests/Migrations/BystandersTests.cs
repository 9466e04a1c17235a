using Elevate.Api.Tests.Database;
using Elevate.Persistence.Schema;
using Npgsql;

namespace Elevate.Api.Tests.Migrations;

public sealed class BystandersTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const string LongWork = "SELECT pg_sleep(60)";

    [Fact]
    public async Task What_others_have_waited_for_too_long_is_stopped()
    {
        await using var migrating = await database.DataSource.OpenConnectionAsync();
        await using var bystanders = await Bystanders.WatchAsync(database.DataSource, migrating.ProcessID, default);
        await using (var transaction = await migrating.BeginTransactionAsync())
        {
            await ExecuteAsync(migrating, "LOCK TABLE users");
            var working = Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(migrating, LongWork));

            // Whoever waits a second gives up.
            await using var reader = await database.DataSource.OpenConnectionAsync();
            var reading = ExecuteAsync(reader, "SET lock_timeout = '1s'; SELECT count(*) FROM users");
            Assert.True(bystanders.Cancelled(await working));
            await transaction.RollbackAsync();
            await reading;
        }
        Assert.Equal(1, bystanders.Cancellations);
    }

    [Fact]
    public async Task What_nobody_waits_for_may_take_its_time()
    {
        await using var migrating = await database.DataSource.OpenConnectionAsync();
        await using var bystanders = await Bystanders.WatchAsync(database.DataSource, migrating.ProcessID, default);
        await using var transaction = await migrating.BeginTransactionAsync();
        await ExecuteAsync(migrating, "LOCK TABLE badges");
        var working = Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(migrating, "SET LOCAL statement_timeout = '1s'; " + LongWork));

        await using var reader = await database.DataSource.OpenConnectionAsync();
        await ExecuteAsync(reader, "SELECT count(*) FROM activities");

        Assert.False(bystanders.Cancelled(await working));
        Assert.Equal(0, bystanders.Cancellations);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
