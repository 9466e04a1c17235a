using System.Collections.Concurrent;
using Elevate.Api.Tests.Database;
using Elevate.Persistence.Outbox;
using Npgsql;

namespace Elevate.Api.Tests.Outbox;

public sealed class OutboxDeliveryTests : IAsyncLifetime
{
    private const int Batch = 200;

    private readonly DatabaseFixture _database = new();
    private Outbox _outbox = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _outbox = new Outbox(_database.DataSource);
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Nothing_is_delivered_before_the_commit_or_after_a_rollback()
    {
        await using var connection = await _database.DataSource.OpenConnectionAsync();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await using var command = new NpgsqlCommand("INSERT INTO outbox_messages (type, payload) VALUES ('test.news', '{}')", connection, transaction);
            await command.ExecuteNonQueryAsync();
            Assert.Empty(await DeliverAsync());
            await transaction.RollbackAsync();
        }
        Assert.Empty(await DeliverAsync());

        await _outbox.WriteAsync(1);
        Assert.Single(await DeliverAsync());
        Assert.Empty(await DeliverAsync());
    }

    [Fact]
    public async Task The_oldest_go_first_a_batch_at_a_time()
    {
        await _outbox.WriteAsync(5);

        var first = await DeliverAsync(batch: 3);
        var second = await DeliverAsync(batch: 3);

        Assert.Equal((3, 2), (first.Count, second.Count));
        Assert.Equal([1, 2, 3, 4, 5], first.Concat(second).Select(Number));
    }

    [Fact]
    public async Task What_fails_is_noted_and_does_not_hold_up_the_others()
    {
        await _outbox.WriteAsync(3);

        await _outbox.Delivery.RunAsync((news, _) => Number(news) == 2 ? throw new InvalidOperationException("No\0 answer.") : Task.CompletedTask, Batch);

        Assert.Equal("delivered after 1: well, waiting after 1: No  answer., delivered after 1: well", await _outbox.StateAsync());
        Assert.Empty(await DeliverAsync());
        await _outbox.HurryAsync();
        Assert.Equal(2, Number(Assert.Single(await DeliverAsync())));
        Assert.EndsWith("delivered after 2: well, delivered after 1: well", await _outbox.StateAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_failure_doubles_the_wait_and_the_last_one_parks_the_message()
    {
        await _outbox.WriteAsync(1);
        var waits = new List<int>();
        for (var attempt = 1; attempt < OutboxDelivery.MaxAttempts; attempt++)
        {
            await _outbox.HurryAsync();
            await FailAsync();
            waits.Add(await _outbox.ScalarAsync<int>("SELECT round(extract(epoch FROM available_at - now()) / 5)::integer * 5 FROM outbox_messages"));
        }
        await _outbox.HurryAsync();
        await FailAsync();

        // In fives of seconds, since the clock goes on.
        Assert.Equal([0, 0, 5, 10, 15, 30, 65, 130, 255, 510, 1025], waits);
        Assert.Equal("infinity", await _outbox.ScalarAsync<string>("SELECT available_at::text FROM outbox_messages"));
        Assert.Equal("waiting after 12: Not today.", await _outbox.StateAsync());
        Assert.Empty(await DeliverAsync());
    }

    [Fact]
    public async Task A_crash_before_the_mark_delivers_again()
    {
        await _outbox.WriteAsync(2);
        var before = new ConcurrentQueue<int>();

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => _outbox.Delivery.RunAsync(
            async (news, _) =>
            {
                before.Enqueue(Number(news));
                if (before.Count == 2) await EndTransactionsAsync();
            },
            Batch));

        Assert.Equal([1, 2], before);
        Assert.Equal([1, 2], (await DeliverAsync()).Select(Number));
        Assert.Equal("delivered after 1: well, delivered after 1: well", await _outbox.StateAsync());
    }

    [Fact]
    public async Task A_consumer_that_the_database_fails_counts_as_one_that_failed()
    {
        await _outbox.WriteAsync(2);

        await _outbox.Delivery.RunAsync(
            (news, _) => Number(news) == 1 ? _outbox.ScalarAsync<int>("SELECT 1 / 0") : Task.CompletedTask, Batch);

        Assert.Equal("waiting after 1: 22012: division by zero, delivered after 1: well", await _outbox.StateAsync());
    }

    [Fact]
    public async Task Whoever_gives_up_leaves_everything_as_it_was()
    {
        await _outbox.WriteAsync(2);
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _outbox.Delivery.RunAsync(
            async (_, token) =>
            {
                await stop.CancelAsync();
                token.ThrowIfCancellationRequested();
            },
            Batch,
            stop.Token));

        Assert.Equal("waiting after 0: well, waiting after 0: well", await _outbox.StateAsync());
    }

    [Fact]
    public async Task Nodes_share_the_work()
    {
        const int Messages = 40;
        const int Nodes = 4;
        await _outbox.WriteAsync(Messages);
        var consumed = new ConcurrentQueue<int>();
        var allHold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = Nodes;

        var taken = await Task.WhenAll(Enumerable.Range(0, Nodes).Select(_ =>
        {
            var first = true;
            return _outbox.Delivery.RunAsync(
                async (news, _) =>
                {
                    consumed.Enqueue(Number(news));
                    if (!first) return;
                    first = false;
                    if (Interlocked.Decrement(ref waiting) == 0) allHold.SetResult();
                    await allHold.Task;
                },
                Messages / Nodes);
        }));

        Assert.All(taken, count => Assert.Equal(Messages / Nodes, count));
        Assert.Equal(Enumerable.Range(1, Messages), consumed.Order());
    }

    private static int Number(OutboxNews news) => System.Text.Json.JsonDocument.Parse(news.Payload).RootElement.GetProperty("number").GetInt32();

    private async Task<List<OutboxNews>> DeliverAsync(int batch = Batch)
    {
        var delivered = new List<OutboxNews>();
        await _outbox.Delivery.RunAsync(
            (news, _) =>
            {
                delivered.Add(news);
                return Task.CompletedTask;
            },
            batch);
        return delivered;
    }

    private Task<int> FailAsync() => _outbox.Delivery.RunAsync((_, _) => throw new InvalidOperationException("Not today."), Batch);

    private async Task EndTransactionsAsync()
    {
        await using var command = _database.DataSource.CreateCommand(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'");
        await command.ExecuteNonQueryAsync();
    }
}
