using Elevate.Api.Jobs;
using Elevate.Api.Tests.Database;

namespace Elevate.Api.Tests.Jobs;

public sealed class OutboxCleanupJobTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Messages_delivered_long_ago_go_and_those_given_up_are_counted()
    {
        var outbox = new Outbox.Outbox(database.DataSource);
        await outbox.WriteAsync(7);
        await using (var command = database.DataSource.CreateCommand(
            """
            UPDATE outbox_messages SET
                processed_at = CASE WHEN id <= 3 THEN now() - interval '8 days' WHEN id <= 5 THEN now() - interval '6 days' END,
                available_at = CASE WHEN id = 6 THEN 'infinity'::timestamptz ELSE now() END
            """)) await command.ExecuteNonQueryAsync();

        var outcome = await new OutboxCleanupJob(outbox.Delivery, TimeProvider.System).RunAsync(default);

        Assert.Equal((null, 1, "3 delivered messages removed, 1 given up"), (outcome.Error, outcome.Findings, outcome.Summary));
        Assert.Equal("4,5,6,7", await outbox.ScalarAsync<string>("SELECT string_agg(id::text, ',' ORDER BY id) FROM outbox_messages"));
        var backlog = await outbox.Delivery.GetBacklogAsync();
        Assert.Equal((1, 1), (backlog.Waiting, backlog.Parked));
        Assert.Equal(await outbox.ScalarAsync<DateTime>("SELECT created_at FROM outbox_messages WHERE id = 7"), backlog.OldestWaiting!.Value.UtcDateTime);
    }
}
