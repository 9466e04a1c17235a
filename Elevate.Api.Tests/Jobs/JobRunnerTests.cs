using System.Threading.Channels;
using Elevate.Api.Jobs;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;

namespace Elevate.Api.Tests.Jobs;

public sealed class JobRunnerTests
{
    private readonly ManualClock _clock = new(DateTimeOffset.UtcNow);
    private readonly LogRecorder<Job> _log = new();

    [Fact]
    public async Task A_job_runs_at_once_and_after_every_interval()
    {
        var job = new Job();
        using var runner = new JobRunner<Job>(job, _clock, _log);
        await runner.StartAsync(default);

        Assert.Equal(1, await job.RanAsync());
        _clock.Advance(job.Interval - TimeSpan.FromSeconds(1));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, await job.RanAsync());

        await runner.StopAsync(default);
        _clock.Advance(job.Interval);
        Assert.Equal(2, job.Runs);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task A_run_that_fails_is_logged_and_followed_by_the_next()
    {
        var job = new Job { FailingRun = 1 };
        using var runner = new JobRunner<Job>(job, _clock, _log);
        await runner.StartAsync(default);
        Assert.Equal(1, await job.RanAsync());

        _clock.Advance(job.Interval);

        Assert.Equal(2, await job.RanAsync());
        Assert.Equal("Warning: Job failed; it is tried again in 00:05:00. (TimeoutException)", Assert.Single(_log.Lines));
        await runner.StopAsync(default);
    }

    internal sealed class Job : IJob
    {
        private readonly Channel<int> _ran = Channel.CreateUnbounded<int>();

        public TimeSpan Interval => TimeSpan.FromMinutes(5);

        public int Runs { get; private set; }

        public int? FailingRun { get; init; }

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            Runs++;
            await _ran.Writer.WriteAsync(Runs, cancellationToken);
            if (Runs == FailingRun) throw new TimeoutException("Too slow.");
        }

        /// <summary>Waits for a run and tells its number.</summary>
        public Task<int> RanAsync() => _ran.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));
    }
}
