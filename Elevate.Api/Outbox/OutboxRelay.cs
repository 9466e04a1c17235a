using Elevate.Persistence.Outbox;

namespace Elevate.Api.Outbox;

/// <summary>
/// Ten times a second at most: hands waiting messages to their consumers, then tells subscribers of state that changed. It works on what has been committed, never inside a write, so no writer waits for a reader.
/// </summary>
internal sealed class OutboxRelay(
    OutboxDelivery outbox, IEnumerable<IOutboxConsumer> consumers, IEnumerable<ITicker> tickers, TimeProvider clock, ILogger<OutboxRelay> logger) : BackgroundService
{
    private const int Batch = 200;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly IOutboxConsumer[] _consumers = [.. consumers];
    private readonly ITicker[] _tickers = [.. tickers];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, clock);
        while (await rounds.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await outbox.RunAsync(DeliverAsync, Batch, stoppingToken) == Batch) { }
                foreach (var ticker in _tickers) await ticker.RunAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(exception, "The outbox could not be read; it waits and tries again.");
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    private async Task DeliverAsync(OutboxNews news, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var consumer in _consumers) await consumer.ConsumeAsync(news, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "Message {Message} of type {Type} was not delivered; it is tried again.", news.Id, news.Type);
            throw;
        }
    }
}
