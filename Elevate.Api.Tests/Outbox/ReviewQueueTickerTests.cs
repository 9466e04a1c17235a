using Elevate.Api.Submissions;
using Elevate.Api.Tests.Api;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Domain;
using Elevate.Persistence.Outbox;
using Elevate.Persistence.Submissions;

namespace Elevate.Api.Tests.Outbox;

public sealed class ReviewQueueTickerTests : IAsyncLifetime
{
    private readonly DatabaseFixture _database = new();
    private readonly TopicRecorder _topics = new();
    private Programme _programme = null!;
    private ReviewQueueTicker _ticker = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _programme = new Programme(_database.DataSource);
        _ticker = new ReviewQueueTicker(_database.DataSource, _topics);
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task However_much_news_there_is_a_round_ticks_once_with_the_count_of_now()
    {
        for (var i = 0; i < 3; i++) await _programme.SubmitAsync(await _programme.JoinAsync(), Samples.Shine);
        await new OutboxDelivery(_database.DataSource).RunAsync(_ticker.ConsumeAsync, 100);

        await _ticker.RunAsync(default);
        await _ticker.RunAsync(default);

        var (topic, message) = Assert.Single(_topics.Take());
        Assert.Equal((SubmissionTopics.QueueChanged, 3), (topic, ((ReviewQueue)message!).Pending));
    }

    [Fact]
    public async Task News_of_anything_else_does_not_tick()
    {
        await _ticker.ConsumeAsync(new OutboxNews(1, "badge.earned", "{}"), default);

        await _ticker.RunAsync(default);

        Assert.Empty(_topics.Take());
    }

    [Fact]
    public async Task A_tick_that_failed_is_made_up_for()
    {
        await _ticker.ConsumeAsync(new OutboxNews(1, OutboxMessageTypes.SubmissionReceived, "{}"), default);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _ticker.RunAsync(new CancellationToken(canceled: true)));
        await _ticker.RunAsync(default);

        Assert.Single(_topics.Take());
    }
}
