using Elevate.Api.Tests.Database;
using Elevate.Persistence.Connections;
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
            await migrating.ExecuteAsync("LOCK TABLE users", CancellationToken.None);
            var working = Assert.ThrowsAsync<PostgresException>(() => migrating.ExecuteAsync(LongWork, CancellationToken.None));

            await using var reader = await database.DataSource.OpenConnectionAsync();
            var reading = reader.ExecuteAsync("SELECT count(*) FROM users", CancellationToken.None);
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
        await migrating.ExecuteAsync("LOCK TABLE badges", CancellationToken.None);
        var working = Assert.ThrowsAsync<PostgresException>(() => migrating.ExecuteAsync("SET LOCAL statement_timeout = '1s'; " + LongWork, CancellationToken.None));

        await using var reader = await database.DataSource.OpenConnectionAsync();
        await reader.ExecuteAsync("SELECT count(*) FROM activities", CancellationToken.None);

        Assert.False(bystanders.Cancelled(await working));
        Assert.Equal(0, bystanders.Cancellations);
    }
}
