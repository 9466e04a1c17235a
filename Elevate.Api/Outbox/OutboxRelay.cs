using System.Diagnostics;
using Elevate.Api.Observability;
using Elevate.Persistence.Outbox;
using Elevate.Persistence.Telemetry;

namespace Elevate.Api.Outbox;

/// <summary>
/// Ten times a second at most: hands waiting messages to their consumers, then tells subscribers of state that changed. It works on what has been
/// committed, never inside a write, so no writer waits for a reader.
/// </summary>
internal sealed class OutboxRelay(
    OutboxDelivery outbox, IEnumerable<IOutboxConsumer> consumers, IEnumerable<ITicker> tickers, TimeProvider clock, ILogger<OutboxRelay> logger)
    : BackgroundService
{
    private const int Batch = 200;
    /// <summary>From one round to the next.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromMilliseconds(100);

    /// <summary>To wait when the database cannot be reached.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly IOutboxConsumer[] _consumers = [.. consumers];
    private readonly ITicker[] _tickers = [.. tickers];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, clock);
        while (await rounds.WaitForNextTickAsync(stoppingToken))
        {
            // What fails does not keep the others from their turn.
            var succeeded = await TryAsync("The outbox", RunOutboxAsync, stoppingToken);
            foreach (var ticker in _tickers) succeeded &= await TryAsync(ticker.GetType().Name, ticker.RunAsync, stoppingToken);
            if (!succeeded) await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task RunOutboxAsync(CancellationToken cancellationToken)
    {
        while (await outbox.RunAsync(DeliverAsync, Batch, cancellationToken) == Batch) { }
    }

    private async Task<bool> TryAsync(string what, Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        try
        {
            await work(stoppingToken);
            return true;
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogWarning(exception, "{Part} failed in this round; it is tried again in {Pause}.", what, Pause);
            return false;
        }
    }

    private async Task DeliverAsync(OutboxNews news, CancellationToken cancellationToken)
    {
        // A trace of its own, and linked: deliveries are tried again, and one round delivers the news of many.
        IEnumerable<ActivityLink> links = ActivityContext.TryParse(news.TraceParent, null, isRemote: true, out var written) ? [new ActivityLink(written)] : [];
        using var activity = ElevateTelemetry.Source.StartActivity($"outbox {news.Type}", ActivityKind.Consumer, parentContext: default, links: links);
        try
        {
            foreach (var consumer in _consumers) await consumer.ConsumeAsync(news, cancellationToken);
            OutboxMetrics.Count(news.Type, succeeded: true);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            OutboxMetrics.Count(news.Type, succeeded: false);
            RuleMetrics.CountFault(exception, "outbox");
            activity?.SetStatus(ActivityStatusCode.Error);
            logger.LogWarning(exception, "Message {Message} of type {Type} was not delivered; it is tried again.", news.Id, news.Type);
            throw;
        }
    }
}
