using HotChocolate.Execution;

namespace HotChocolate.Subscriptions;

public sealed class InMemoryTopicsTests
{
    [Fact]
    public async Task Everyone_who_listens_gets_every_message_in_order()
    {
        var topics = new InMemoryTopics(new SubscriptionOptions());
        await using var a = await topics.SubscribeAsync<int>("t");
        await using var b = await topics.SubscribeAsync<int>("t");
        await using var other = await topics.SubscribeAsync<int>("u");
        await topics.SendAsync("t", 1);
        await topics.SendAsync("t", 2);
        await topics.CompleteAsync("t");
        await topics.CompleteAsync("u");
        Assert.Equal([1, 2], await ReadAsync(a));
        Assert.Equal([1, 2], await ReadAsync(b));
        Assert.Empty(await ReadAsync(other));
    }

    [Theory]
    [InlineData(TopicBufferFullMode.DropOldest, new[] { 9, 10 })]
    [InlineData(TopicBufferFullMode.DropNewest, new[] { 1, 10 })]
    [InlineData(TopicBufferFullMode.DropWrite, new[] { 1, 2 })]
    public async Task A_slow_listener_loses_messages_and_holds_up_nobody(TopicBufferFullMode mode, int[] kept)
    {
        var topics = new InMemoryTopics(new SubscriptionOptions { TopicBufferCapacity = 2, TopicBufferFullMode = mode });
        await using var slow = await topics.SubscribeAsync<int>("t");
        await using var roomy = await topics.SubscribeAsync<int>("t", 100, null);
        for (var i = 1; i <= 10; i++) await topics.SendAsync("t", i);
        await topics.CompleteAsync("t");
        Assert.Equal(kept, await ReadAsync(slow));
        Assert.Equal(Enumerable.Range(1, 10), await ReadAsync(roomy));
    }

    [Fact]
    public async Task A_topic_is_gone_when_nobody_listens()
    {
        var topics = new InMemoryTopics(new SubscriptionOptions());
        await topics.SendAsync("t", 1);
        Assert.Equal(0, topics.Count);
        var a = await topics.SubscribeAsync<int>("t");
        var b = await topics.SubscribeAsync<int>("t");
        await a.DisposeAsync();
        Assert.Equal(1, topics.Count);
        await b.DisposeAsync();
        await b.DisposeAsync();
        Assert.Equal(0, topics.Count);
        await using var text = await topics.SubscribeAsync<string>("t");
        await Assert.ThrowsAsync<InvalidMessageTypeException>(async () => await topics.SubscribeAsync<int>("t"));
        await Assert.ThrowsAsync<InvalidMessageTypeException>(async () => await topics.SendAsync("t", 1));
    }

    [Fact]
    public async Task Listeners_may_come_and_go_while_messages_are_sent()
    {
        var topics = new InMemoryTopics(new SubscriptionOptions { TopicPrefix = "p:" });
        using var stop = new CancellationTokenSource();
        var sending = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++) await topics.SendAsync("t", i);
        });
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++)
            {
                await using var stream = await topics.SubscribeAsync<int>("t");
                await foreach (var message in stream.ReadEventsAsync())
                {
                    Assert.True(message >= 0);
                    break;
                }
            }
        })));
        await stop.CancelAsync();
        await sending;
        Assert.Equal(0, topics.Count);
    }

    private static async Task<List<int>> ReadAsync(ISourceStream<int> stream)
    {
        var list = new List<int>();
        await foreach (var message in stream.ReadEventsAsync()) list.Add(message);
        return list;
    }
}
