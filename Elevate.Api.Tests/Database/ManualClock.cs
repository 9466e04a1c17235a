namespace Elevate.Api.Tests.Database;

/// <summary>A clock that stands still until a test moves it; timers fire when it passes them.</summary>
public sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(TimeSpan Due, int Waiters, TaskCompletionSource Seen)> _watches = [];
    private DateTimeOffset _now = now;

    public DateTimeOffset Now
    {
        get
        {
            lock (_gate) return _now;
        }
        set
        {
            List<ManualTimer> due;
            lock (_gate)
            {
                _now = value;
                due = [.. _timers.Where(timer => timer.DueAt <= value).OrderBy(timer => timer.DueAt)];
                foreach (var timer in due) timer.Rewind(value);
            }
            foreach (var timer in due) timer.Fire();
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Now.UtcTicks;

    public void Advance(TimeSpan by) => Now += by;

    /// <summary>Returns as soon as somebody waits, or several do, who have so long to go.</summary>
    public Task WaitedForAsync(TimeSpan due, int waiters = 1)
    {
        lock (_gate)
        {
            if (Waiters(due) >= waiters) return Task.CompletedTask;
            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _watches.Add((due, waiters, seen));
            return seen.Task.WaitAsync(_patience);
        }
    }

    /// <summary>Moves on as soon as somebody waits who has so long to go.</summary>
    public async Task PassAsync(TimeSpan due)
    {
        await WaitedForAsync(due);
        Advance(due);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal void Set(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            timer.Set(_now, dueTime, period);
            if (!_timers.Contains(timer)) _timers.Add(timer);
            foreach (var watch in _watches.Where(watch => Waiters(watch.Due) >= watch.Waiters)) watch.Seen.TrySetResult();
        }
        if (dueTime == TimeSpan.Zero) timer.Fire();
    }

    internal void Remove(ManualTimer timer)
    {
        lock (_gate) _timers.Remove(timer);
    }

    private int Waiters(TimeSpan due) => _timers.Count(timer => timer.DueAt - _now == due);
}
