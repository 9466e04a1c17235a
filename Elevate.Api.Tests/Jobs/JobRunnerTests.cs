using System.Threading.Channels;
using Elevate.Api.Jobs;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;
using Elevate.Persistence.Jobs;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Elevate.Api.Tests.Jobs;

public sealed class JobRunnerTests : IAsyncLifetime
{
    private readonly DatabaseFixture _database = new();
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly LogRecorder<Job> _log = new();
    private readonly List<JobRunner<Job>> _nodes = [];

    public Task InitializeAsync() => _database.InitializeAsync();

    public async Task DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.StopAsync(default);
            node.Dispose();
        }
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_job_runs_at_once_and_after_every_interval()
    {
        var job = await StartAsync(new Job());
        Assert.Equal(1, await job.RanAsync());
        await WaitsAsync();

        await PassAsync(job.Interval - JobRunner<Job>.Round);
        Assert.Equal(1, job.Runs);
        await PassAsync(JobRunner<Job>.Round);
        Assert.Equal(2, await job.RanAsync());
        await WaitsAsync();

        var run = await LastRunAsync();
        Assert.Equal((2, 0, null, "run 2", 2), (run.Runs, run.Failures, run.Error, run.Summary, run.Findings));
        Assert.Equal((_clock.Now, _clock.Now, _clock.Now, _clock.Now + job.Interval, null), (run.StartedAt, run.FinishedAt, run.SucceededAt, run.DueAt, run.LeasedUntil));
    }

    [Fact]
    public async Task A_run_that_fails_is_logged_kept_and_followed_by_the_next_within_a_minute()
    {
        var job = await StartAsync(new Job { Fails = run => run < 3 });
        Assert.Equal(1, await job.RanAsync());
        await WaitsAsync();
        Assert.Equal("Warning: test failed; it is tried again soon: TimeoutException: Too slow.", Assert.Single(_log.Lines));
        var run = await LastRunAsync();
        Assert.Equal((1, "TimeoutException: Too slow.", null), (run.Failures, run.Error, run.SucceededAt));

        await PassAsync(JobRunner<Job>.Retry);
        Assert.Equal(2, await job.RanAsync());
        await WaitsAsync();
        Assert.Equal(2, (await LastRunAsync()).Failures);

        await PassAsync(JobRunner<Job>.Retry);
        Assert.Equal(3, await job.RanAsync());
        await WaitsAsync();
        run = await LastRunAsync();
        Assert.Equal((0, null, _clock.Now), (run.Failures, run.Error, run.SucceededAt));
    }

    [Fact]
    public async Task A_reason_runs_it_before_it_is_due_but_not_without_a_gap()
    {
        var job = await StartAsync(new Job());
        Assert.Equal(1, await job.RanAsync());
        await WaitsAsync();

        job.Gap = JobRunner<Job>.Round * 3;
        await PassAsync(JobRunner<Job>.Round * 2);
        Assert.Equal(1, job.Runs);
        await PassAsync(JobRunner<Job>.Round);
        Assert.Equal(2, await job.RanAsync());
    }

    [Fact]
    public async Task Of_all_nodes_one_runs_it()
    {
        var job = new Job();
        for (var node = 0; node < 4; node++) await StartAsync(job);
        await WaitsAsync(nodes: 4);
        await PassAsync(job.Interval, nodes: 4);

        Assert.Equal(2, job.Runs);
    }

    [Fact]
    public async Task While_it_runs_it_is_held_and_another_node_takes_over_when_its_node_is_gone()
    {
        var gone = await StartAsync(new Job { Ends = new TaskCompletionSource() });
        Assert.Equal(1, await gone.RanAsync());
        var next = await StartAsync(new Job());

        // Every beat is a quarter of the lease. Without them it would have run out.
        for (var beat = 0; beat < 8; beat++)
        {
            await _clock.WaitedForAsync(JobRuns.Lease / 4);
            Assert.Equal(_clock.Now + JobRuns.Lease, (await LastRunAsync()).LeasedUntil);
            _clock.Advance(JobRuns.Lease / 4);
        }
        await _clock.WaitedForAsync(JobRuns.Lease / 4);
        await _nodes[0].StopAsync(default);
        Assert.Equal(0, next.Runs);

        await WaitsAsync();
        await PassAsync(JobRuns.Lease);
        Assert.Equal(1, await next.RanAsync());
        Assert.Equal(2, (await LastRunAsync()).Runs);
    }

    [Fact]
    public async Task A_run_that_lost_its_lease_is_told_to_end_and_changes_nothing_of_the_next_one()
    {
        var slow = await StartAsync(new Job { Ends = new TaskCompletionSource() });
        Assert.Equal(1, await slow.RanAsync());
        await ExecuteAsync("UPDATE job_runs SET runs = 2");

        await _clock.WaitedForAsync(JobRuns.Lease / 4);
        _clock.Advance(JobRuns.Lease / 4);
        await slow.ToldToEnd.WaitAsync(TimeSpan.FromSeconds(60));
        await _nodes[0].StopAsync(default);

        Assert.Equal((2, null), ((await LastRunAsync()).Runs, (await LastRunAsync()).FinishedAt));
    }

    [Fact]
    public async Task A_database_out_of_reach_is_logged_and_asked_again()
    {
        await using var nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Timeout=5");
        var job = new Job();
        await StartAsync(job, nowhere);
        await WaitsAsync();

        Assert.Equal("Warning: Nobody knows whether test is due; it is looked at again in 00:00:10. (NpgsqlException)", Assert.Single(_log.Lines));
        Assert.Equal(0, job.Runs);
        _clock.Advance(JobRunner<Job>.Round);
        await WaitsAsync();
        Assert.Equal(2, _log.Lines.Count);
    }

    [Fact]
    public async Task What_a_job_finds_is_an_error_in_the_log()
    {
        var job = await StartAsync(new Job());
        await job.RanAsync();
        await WaitsAsync();

        Assert.Equal("Error: test found 1 things to look at: run 1", Assert.Single(_log.Lines));
    }

    private async Task<Job> StartAsync(Job job, NpgsqlDataSource? dataSource = null)
    {
        var node = new JobRunner<Job>(job, new JobRuns(dataSource ?? _database.DataSource), _clock, _log);
        _nodes.Add(node);
        await node.StartAsync(default);
        return job;
    }

    /// <summary>Returns when so many nodes have looked and wait for the next round.</summary>
    private Task WaitsAsync(int nodes = 1) => _clock.WaitedForAsync(JobRunner<Job>.Round, nodes);

    /// <summary>Moves on a round at a time, and lets every node look each time.</summary>
    private async Task PassAsync(TimeSpan time, int nodes = 1)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += JobRunner<Job>.Round)
        {
            _clock.Advance(JobRunner<Job>.Round);
            await WaitsAsync(nodes);
        }
    }

    private async Task<JobRun> LastRunAsync()
    {
        await using var context = _database.CreateContext();
        return await context.JobRuns.AsNoTracking().SingleAsync();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    internal sealed class Job : IJob
    {
        private readonly Channel<int> _ran = Channel.CreateUnbounded<int>();
        private readonly TaskCompletionSource _toldToEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => "test";

        public TimeSpan Interval => TimeSpan.FromMinutes(5);

        public TimeSpan? Gap { get; set; }

        public int Runs { get; private set; }

        public Func<int, bool> Fails { get; init; } = _ => false;

        /// <summary>Lets a run end; null where it ends by itself.</summary>
        public TaskCompletionSource? Ends { get; init; }

        /// <summary>Ends when a run is told to.</summary>
        public Task ToldToEnd => _toldToEnd.Task;

        public async Task<JobOutcome> RunAsync(CancellationToken cancellationToken)
        {
            Runs++;
            await _ran.Writer.WriteAsync(Runs, cancellationToken);
            try
            {
                if (Ends is not null) await Ends.Task.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                _toldToEnd.SetResult();
                throw;
            }
            if (Fails(Runs)) throw new TimeoutException("Too slow.");
            return new JobOutcome(Findings: Runs, Summary: $"run {Runs}");
        }

        /// <summary>Waits for a run and tells its number.</summary>
        public Task<int> RanAsync() => _ran.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));
    }
}
