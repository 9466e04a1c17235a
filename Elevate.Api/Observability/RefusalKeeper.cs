using Elevate.Persistence.Rules;

namespace Elevate.Api.Observability;

/// <summary>Keeps the counts of this node in the database, once a minute and at the end: the refused transactions are long over by then.</summary>
internal sealed class RefusalKeeper(RefusalTally tally, RefusalLog log, TimeProvider clock, ILogger<RefusalKeeper> logger) : BackgroundService
{
    /// <summary>From one time to the next.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await KeepAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, clock);
        while (await rounds.WaitForNextTickAsync(stoppingToken)) await KeepAsync(stoppingToken);
    }

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        var counts = tally.Take();
        if (counts.Count == 0) return;
        try
        {
            await log.AddAsync(clock.GetUtcNow(), counts, cancellationToken);
        }
        catch (Exception exception)
        {
            tally.Return(counts);
            logger.LogWarning(exception, "{Count} counts of refusals could not be kept; they are tried again in {Round}.", counts.Count, Round);
        }
    }
}
