namespace HotChocolate.Subscriptions;

/// <summary>One listener: what waits for it, and who waits for that.</summary>
public sealed class TopicSubscriptionTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);
    private readonly Topic<int> _topic = new(static _ => { });

    [Theory]
    [InlineData(TopicBufferFullMode.DropOldest)]
    [InlineData(TopicBufferFullMode.DropNewest)]
    [InlineData(TopicBufferFullMode.DropWrite)]
    public async Task It_behaves_as_a_list_of_limited_length(TopicBufferFullMode mode)
    {
        const int Capacity = 11;
        var stream = Subscribe(Capacity, mode);
        var expected = new List<int>();
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            // Phases in which it fills up and phases in which it runs dry.
            if (random.Next(10) < (i / 50 % 2 == 0 ? 7 : 3))
            {
                stream.Write(new SourceEvent(i));
                if (expected.Count < Capacity) expected.Add(i);
                else if (mode is TopicBufferFullMode.DropOldest) expected = [.. expected.Skip(1), i];
                else if (mode is TopicBufferFullMode.DropNewest) expected[^1] = i;
            }
            else if (expected.Count > 0)
            {
                Assert.Equal(expected[0], (await stream.ReadAsync(default))!.Message);
                expected.RemoveAt(0);
            }
        }
    }

    [Fact]
    public async Task What_waits_can_be_read_after_the_end_and_nothing_is_added()
    {
        var stream = Subscribe();
        stream.Write(new SourceEvent(1));
        stream.Complete();
        stream.Write(new SourceEvent(2));

        Assert.Equal(1, (await stream.ReadAsync(default))!.Message);
        Assert.Null(await stream.ReadAsync(default));
        Assert.Null(await stream.ReadAsync(default));
    }

    [Fact]
    public async Task Whoever_waits_learns_of_the_end()
    {
        var stream = Subscribe();
        var next = stream.ReadAsync(default);
        stream.Complete();

        Assert.Null(await next.AsTask().WaitAsync(s_patience));
    }

    [Fact]
    public async Task A_read_can_be_given_up_and_loses_nothing()
    {
        using var reader = new CancellationTokenSource();
        var stream = Subscribe();
        var next = stream.ReadAsync(reader.Token);
        await reader.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        stream.Write(new SourceEvent(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await stream.ReadAsync(reader.Token));
        Assert.Equal(1, (await stream.ReadAsync(default))!.Message);
    }

    [Fact]
    public async Task The_token_of_one_read_does_not_end_the_next()
    {
        using var reader = new CancellationTokenSource();
        var stream = Subscribe();
        var first = stream.ReadAsync(reader.Token);
        stream.Write(new SourceEvent(1));
        Assert.Equal(1, (await first)!.Message);
        var second = stream.ReadAsync(default);
        await reader.CancelAsync();
        stream.Write(new SourceEvent(2));

        Assert.Equal(2, (await second)!.Message);
    }

    [Fact]
    public async Task Only_one_reads_at_a_time()
    {
        var stream = Subscribe();
        var first = stream.ReadAsync(default);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await stream.ReadAsync(default));
        stream.Write(new SourceEvent(1));

        Assert.Equal(1, (await first)!.Message);
    }

    [Fact]
    public async Task Whoever_sends_does_not_run_what_listeners_do()
    {
        using var release = new ManualResetEventSlim();
        var next = Subscribe().ReadAsync(default).GetAwaiter();
        var done = new TaskCompletionSource();
        next.UnsafeOnCompleted(() =>
        {
            release.Wait();
            done.SetResult();
        });
        await Task.Run(() => _topic.Publish(1)).WaitAsync(s_patience);
        release.Set();
        await done.Task.WaitAsync(s_patience);
    }

    [Fact]
    public async Task A_buffer_needs_room()
    {
        var topics = new InMemoryTopics(new SubscriptionOptions());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await topics.SubscribeAsync<int>("t", bufferCapacity: 0, null));
    }

    private TopicSubscription<int> Subscribe(int capacity = 64, TopicBufferFullMode mode = TopicBufferFullMode.DropOldest)
    {
        Assert.True(_topic.TrySubscribe(capacity, mode, out var stream));
        return (TopicSubscription<int>)stream;
    }
}
