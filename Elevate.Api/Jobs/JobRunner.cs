namespace Elevate.Api.Jobs;

/// <summary>Runs one job: at once, then after every interval. A run that fails is logged, and followed by the next.</summary>
internal sealed class JobRunner<TJob>(TJob job, TimeProvider clock, ILogger<TJob> logger) : BackgroundService where TJob : IJob
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What runs before the first await holds up the start of the app.
        await Task.Yield();
        using var timer = new PeriodicTimer(job.Interval, clock);
        do
        {
            try
            {
                await job.RunAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(exception, "{Job} failed; it is tried again in {Interval}.", typeof(TJob).Name, job.Interval);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
