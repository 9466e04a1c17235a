using System.Diagnostics;
using Elevate.Api.Observability;
using Elevate.Persistence.Jobs;
using Elevate.Persistence.Telemetry;

namespace Elevate.Api.Jobs;

/// <summary>Runs one job whenever it is due and no other node runs it. A run that fails is logged, kept for everyone to see, and tried again.</summary>
internal sealed class JobRunner<TJob>(TJob job, JobRuns runs, TimeProvider clock, ILogger<TJob> logger) : BackgroundService where TJob : IJob
{
    /// <summary>From one look whether the job is due to the next.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromSeconds(10);

    /// <summary>From a run that failed to the next, at most.</summary>
    public static readonly TimeSpan Retry = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What runs before the first await holds up the start of the app.
        await Task.Yield();
        while (true)
        {
            try
            {
                if (await runs.TryStartAsync(job.Name, clock.GetUtcNow(), job.Gap, stoppingToken) is { } run) await RunAsync(run, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(exception, "Nobody knows whether {Job} is due; it is looked at again in {Round}.", job.Name, Round);
            }
            await Task.Delay(Round, clock, stoppingToken);
        }
    }

    private async Task RunAsync(long run, CancellationToken stoppingToken)
    {
        using var activity = ElevateTelemetry.Source.StartActivity($"job {job.Name}");
        var started = clock.GetTimestamp();
        var outcome = await RunWhileHeldAsync(run, stoppingToken);
        JobMetrics.Record(job.Name, clock.GetElapsedTime(started), outcome.Error is null);
        if (outcome.Error is not null) activity?.SetStatus(ActivityStatusCode.Error);
        if (outcome.Error is not null) logger.LogWarning("{Job} failed; it is tried again soon: {Error}", job.Name, outcome.Error);
        else if (outcome.Findings > 0) logger.LogError("{Job} found {Findings} things to look at: {Summary}", job.Name, outcome.Findings, outcome.Summary);

        var now = clock.GetUtcNow();
        var rest = outcome.Error is null || job.Interval < Retry ? job.Interval : Retry;
        await runs.FinishAsync(job.Name, run, now, now + rest, outcome, stoppingToken);
    }

    private async Task<JobOutcome> RunWhileHeldAsync(long run, CancellationToken stoppingToken)
    {
        using var held = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var renewal = RenewAsync(run, held);
        try
        {
            return await job.RunAsync(held.Token);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            RuleMetrics.CountFault(exception, "jobs");
            return new JobOutcome(Error: $"{exception.GetType().Name}: {exception.Message}");
        }
        finally
        {
            await held.CancelAsync();
            await renewal;
        }
    }

    /// <summary>Renews the lease until the run ends; a run whose lease is lost is told to end, since another node may have begun one.</summary>
    private async Task RenewAsync(long run, CancellationTokenSource held)
    {
        try
        {
            do await Task.Delay(JobRuns.Lease / 4, clock, held.Token);
            while (await runs.RenewAsync(job.Name, run, clock.GetUtcNow(), held.Token));
        }
        catch (Exception exception)
        {
            if (!held.IsCancellationRequested) logger.LogWarning(exception, "The lease of {Job} could not be renewed; its run ends here.", job.Name);
        }
        await held.CancelAsync();
    }
}
